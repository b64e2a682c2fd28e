#include "vmbackup_diag/render/json_writer.hpp"

#include <fmt/format.h>

#include <array>

namespace vmbackup_diag::render {
namespace {

/// Whether a byte needs an escape; a table, because every byte of the output is asked for.
constexpr auto needs_escape = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
        table[byte] = true;
    }
    table['"'] = table['\\'] = true;
    return table;
}();

std::string escape_of(char c) {
    return c == '\n'               ? "\\n"
           : c == '"' || c == '\\' ? fmt::format("\\{}", c)
                                   : fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view key) {
    text(key);
    out_ += indented_ ? ": " : ":";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
    separate();
    out_ += '"';
    std::size_t written = 0;
    for (std::size_t n = 0; n < text.size(); ++n) {
        if (needs_escape[static_cast<unsigned char>(text[n])]) {
            out_.append(text, written, n - written).append(escape_of(text[n]));
            written = n + 1;
        }
    }
    out_.append(text, written).append("\"");
    return *this;
}

JsonWriter& JsonWriter::decimal(double value) { return raw(fmt::format("{:.1f}", value)); }

std::string JsonWriter::take() {
    out_ += '\n';
    return std::move(out_);
}

JsonWriter& JsonWriter::begin(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
    --depth_;
    if (!first_) {
        break_line();
    }
    out_ += bracket;
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
    separate();
    out_ += value;
    return *this;
}

/// What has to stand before the next value: nothing after a key, otherwise a comma and a new line.
void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ > 0) {
        out_ += first_ ? "" : ",";
        break_line();
    }
    first_ = false;
}

void JsonWriter::break_line() {
    if (indented_) {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }
}

}  // namespace vmbackup_diag::render
