#include "json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

/// A key of ours is a fraction of this; of a hostile one this much is shown.
constexpr std::size_t longest_key = 60;

/// The library shows all that it read last, which may be most of the document: what was expected stands behind it.
std::string reason_of(std::string_view what) {
    constexpr std::size_t longest = 200;
    if (what.size() <= longest) {
        return clean(what);
    }
    const std::size_t half = longest / 2;
    return clean(fmt::format("{} {}", shortened(what, half), what.substr(what.size() - half)));
}

/// Builds the tree event by event, because the library's own builder drops duplicate keys in silence.
class Builder final : public nlohmann::json_sax<Json> {
  public:
    Builder(const Document& document, CollectedProblems& problems) : document_(document), problems_(problems) {}

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }

    bool key(string_t& value) override {
        Level& level = levels_.back();
        level.key = value;
        if (level.value->contains(value)) {
            problems_.add({{document_.name, pointer_of(levels_.size() - 1)},
                           fmt::format("the key \"{}\" is given twice", shortened(clean(value), longest_key)),
                           "keep one of them"});
        }
        return true;
    }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        const std::string_view read(document_.text.data(),
                                    std::min(position > 0 ? position - 1 : 0, document_.text.size()));
        const auto line = static_cast<std::size_t>(std::ranges::count(read, '\n')) + 1;
        const std::size_t line_start = read.rfind('\n') == read.npos ? 0 : read.rfind('\n') + 1;
        std::string_view what = error.what();
        for (const std::string_view before_reason : {": syntax error ", "] "}) {
            if (const auto reason = what.find(before_reason); reason != what.npos) {
                what.remove_prefix(reason + before_reason.size());
                break;
            }
        }
        problems_.add({{document_.name, "", line, columns(read.substr(line_start)) + 1},
                       "not JSON: " + reason_of(what),
                       std::string(what_to_do())});
        return false;
    }

    std::optional<Json> tree;

  private:
    struct Level {
        Json* value;
        std::string key;
    };

    template <class Value>
    Json* put(Value&& value) {
        if (levels_.empty()) {
            return &tree.emplace(std::forward<Value>(value));
        }
        Level& level = levels_.back();
        if (level.value->is_array()) {
            return &level.value->emplace_back(std::forward<Value>(value));
        }
        return &((*level.value)[level.key] = std::forward<Value>(value));
    }

    template <class Value>
    bool add(Value&& value) {
        put(std::forward<Value>(value));
        return true;
    }

    bool open(Json empty) {
        if (levels_.size() == deepest_nesting) {
            problems_.add({{document_.name, pointer_of(levels_.size())},
                           fmt::format("nested more than {} levels deep", deepest_nesting)});
            return false;
        }
        levels_.push_back({put(std::move(empty)), {}});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }

    /// Whoever gives another kind of file may have meant it for something else.
    std::string_view what_to_do() const {
        const std::size_t first = document_.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        const bool begins_as_json =
            first != std::string::npos && (document_.text[first] == '{' || document_.text[first] == '[');
        return begins_as_json ? "mend it at that line and column; what stands before is JSON" : what_is_knowledge;
    }

    std::string pointer_of(std::size_t depth) const {
        std::string pointer;
        for (std::size_t n = 0; n < depth; ++n) {
            const Level& level = levels_[n];
            const bool holds_next = n + 1 < levels_.size();
            pointer += '/';
            pointer += level.value->is_array() ? std::to_string(level.value->size() - (holds_next ? 1 : 0))
                                               : pointer_token(level.key);
        }
        return pointer;
    }

    const Document& document_;
    CollectedProblems& problems_;
    std::vector<Level> levels_;
};

}  // namespace

std::string pointer_token(std::string_view key) {
    std::string token;
    for (const char c : shortened(clean(key), longest_key)) {
        token += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return token;
}

std::optional<Json> parse(const Document& document, CollectedProblems& problems) {
    Builder builder(document, problems);
    if (!Json::sax_parse(document.text, &builder)) {
        return std::nullopt;
    }
    return std::move(builder.tree);
}

}  // namespace vmbackup_diag::load
