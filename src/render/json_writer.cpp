#include "vmbackup_diag/render/json_writer.hpp"

#include <fmt/format.h>

#include "vmbackup_diag/model/json_text.hpp"

namespace vmbackup_diag::render {
namespace {

/// When so much is written it is passed on.
constexpr std::size_t enough = 12 << 10;

std::string escape_of(char c) {
    return c == '\n'               ? "\\n"
           : c == '"' || c == '\\' ? fmt::format("\\{}", c)
                                   : fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
}

}  // namespace

JsonWriter::JsonWriter(bool indented, std::function<void(std::string_view)> pass_on)
    : pass_on_(std::move(pass_on)), indented_(indented) {
    out_.reserve(2 * enough);
}

JsonWriter& JsonWriter::key(std::string_view key) {
    text(key);
    out_ += indented_ ? ": " : ":";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
    separate();
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_plain(text, at);
        out_.append(text, at, end - at);
        if (end < text.size()) {
            out_ += escape_of(text[end]);
        }
        at = end + 1;
    }
    out_ += '"';
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

/// What has to stand before the next value, for which there is room then: nothing after a key, otherwise a comma and a
/// new line.
void JsonWriter::separate() {
    if (out_.size() >= enough && pass_on_) {
        pass_on_(out_);
        out_.clear();
    }
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
