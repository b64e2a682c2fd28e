// Writes JSON straight into text, in the order in which it is told.
//
// Building a tree first costs several times the whole start-up of the program, and what is written here is
// only ever written, never looked at. Long text is passed on as it comes, so that memory for all of it, which is new
// each time a program starts, is not asked for.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>

namespace vmbackup_diag::render {

class JsonWriter {
  public:
    /// `indented`: two blanks a level, one member a line. Otherwise all on one line.
    explicit JsonWriter(bool indented) : indented_(indented) {}
    /// One that gives what it has written to `pass_on` now and then.
    JsonWriter(bool indented, std::function<void(std::string_view)> pass_on);

    JsonWriter& begin_object() { return begin('{'); }
    JsonWriter& end_object() { return end('}'); }
    JsonWriter& begin_array() { return begin('['); }
    JsonWriter& end_array() { return end(']'); }
    JsonWriter& key(std::string_view key);

    JsonWriter& text(std::string_view text);
    JsonWriter& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
    JsonWriter& number(std::integral auto value) { return raw(std::to_string(value)); }
    /// With one decimal.
    JsonWriter& decimal(double value);
    JsonWriter& flag(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& null() { return raw("null"); }

    /// `"key": [each of the things]`, written by `write`.
    template <class Things, class Write>
    JsonWriter& list(std::string_view name, const Things& things, Write write) {
        key(name).begin_array();
        for (const auto& thing : things) {
            write(thing);
        }
        return end_array();
    }

    /// `"key": "text"` and its relatives.
    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& member_or_null(std::string_view name, std::string_view value) { return key(name).text_or_null(value); }

    /// What was written and not passed on, with a line break at the end. The writer is used up.
    [[nodiscard]] std::string take();

  private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    JsonWriter& raw(std::string_view value);
    void separate();
    void break_line();

    std::string out_;
    std::function<void(std::string_view)> pass_on_;
    bool indented_;
    bool first_ = true;  ///< nothing stands yet in the innermost object or list
    bool after_key_ = false;
    std::size_t depth_ = 0;
};

}  // namespace vmbackup_diag::render
