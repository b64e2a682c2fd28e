#include "yaml.hpp"

#include <algorithm>

#include "doubled_quotes.hpp"
#include "fields.hpp"
#include "lines.hpp"
#include "unescaped.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t longest_yaml_value = 1 << 16;
constexpr std::size_t most_yaml_members = 4096;
constexpr std::size_t deepest_yaml = 64;
constexpr std::size_t most_yaml_names = 256;

/// Where the colon stands behind the name with which the text begins; npos where it begins with none.
std::size_t colon_behind_name(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const bool is_name =
        colon != text.npos && !name.empty() && std::ranges::all_of(name, [](char c) {
            return is_letter_or_digit(c) || std::string_view("_-. '\"/").find(c) != std::string_view::npos;
        });
    const bool ends = is_name && (colon + 1 == text.size() || text[colon + 1] == ' ');
    return ends && !name.starts_with("- ") ? colon : text.npos;
}

bool is_nothing(std::string_view value) {
    return value.empty() || value == "null" || value == "~" || value == "{}" || value == "[]";
}

/// What a value says, however it is written.
std::string said_by(std::string_view value) {
    value = trimmed(value);
    if (is_nothing(value)) {
        return {};
    }
    const char quote = value[0];
    if (quote != '"' && quote != '\'') {
        return std::string(value);
    }
    value.remove_prefix(1);
    value.remove_suffix(value.ends_with(quote) ? 1 : 0);
    return quote == '"' ? unescaped(value) : without_doubled(value, '\'');
}

}  // namespace

void Yaml::add(std::string_view line, std::size_t at) {
    line_at_ = at;
    line = line.substr(0, line.find_last_not_of(" \r\n") + 1);
    if (goes_on(line)) {
        add_rest(line, at);
        return;
    }
    end_value();
    std::size_t column = std::min(line.find_first_not_of(' '), line.size());
    if (column == line.size() || line[column] == '#' || is_prompt(line)) {
        return;
    }
    if (line == "---" || line == "...") {
        end_record();
        return;
    }
    const std::size_t dash = column;
    while (line.substr(column).starts_with("- ")) {
        leave(column + 1);
        column = line.find_first_not_of(' ', column + 1);
    }
    if (dash < column && levels_.empty()) {
        end_record();
    }
    if (const std::size_t colon = colon_behind_name(line.substr(column)); colon != line.npos) {
        add_named(line, column, column + colon, at);
    } else if (dash < column && !levels_.empty()) {
        const std::string owner = levels_.size() > 1 ? levels_[levels_.size() - 2].name : "";
        add_value({.key = levels_.back().name, .span = {at + column, at + line.size()}, .owner = owner}, dash,
                  line.substr(column));
    } else {
        end_record();
        sink_.refuse(at, "a name and its value, as in \"status: Failed\"");
    }
}

/// Leaves the names that begin in this column or behind it.
void Yaml::leave(std::size_t column) {
    std::erase_if(levels_, [&](const Level& level) { return level.column >= column; });
}

/// A name that the record has already begins the next one.
void Yaml::add_named(std::string_view line, std::size_t column, std::size_t colon, std::size_t at) {
    const std::string name(trimmed(line.substr(column, colon - column), " '\""));
    leave(column);
    if (levels_.empty()) {
        if (std::ranges::find(names_, name) != names_.end()) {
            end_record();
        }
        if (names_.size() < most_yaml_names) {
            names_.push_back(name);
        }
    }
    const std::string owner = levels_.empty() ? "" : levels_.back().name;
    add_value({.key = name, .span = {at + column, at + line.size()}, .owner = owner}, column,
              trimmed(line.substr(colon + 1)));
    if (levels_.size() < deepest_yaml) {
        levels_.push_back({column, name});
    }
}

/// Of a text in a block only how it begins is written on the first line.
void Yaml::add_value(Member member, std::size_t column, std::string_view value) {
    if (record_.members.size() == most_yaml_members) {
        return;
    }
    if (record_.members.empty()) {
        record_.span.begin = line_at_;
    }
    record_.span.end = member.span.end;
    member.is_shallow = levels_.size() <= deepest_of_the_job;
    record_.members.push_back(std::move(member));
    const bool is_block = value.starts_with('|') || value.starts_with('>');
    const bool is_quoted = value.starts_with('\'') || value.starts_with('"');
    value_ = is_block ? "" : value;
    looked_to_ = 0;
    column_ = column;
    is_open_ = is_block || (is_quoted ? !is_closed() : !is_nothing(value));
}

/// Whether the quote with which the value begins is closed in it; in it a quote stands twice, or behind a backslash.
/// What has been looked through is not looked at again when more of the value comes.
bool Yaml::is_closed() {
    const char quote = value_[0];
    for (looked_to_ = std::clamp<std::size_t>(looked_to_, 1, value_.size()); looked_to_ < value_.size(); ++looked_to_) {
        const bool is_doubled = quote == '\'' && std::string_view(value_).substr(looked_to_).starts_with("''");
        const bool is_escape = quote == '"' && value_[looked_to_] == '\\';
        if (is_escape && looked_to_ + 1 == value_.size()) {
            return false;
        }
        if (is_doubled || is_escape) {
            ++looked_to_;
        } else if (value_[looked_to_] == quote) {
            return true;
        }
    }
    return false;
}

bool Yaml::goes_on(std::string_view line) const {
    return is_open_ && (line.empty() || line.find_first_not_of(' ') > column_);
}

/// A backslash at the end of a line in quotes is there for the fold alone.
void Yaml::add_rest(std::string_view line, std::size_t at) {
    const bool is_quoted = value_.starts_with('\'') || value_.starts_with('"');
    const bool has_fold = value_.starts_with('"') && value_.ends_with('\\');
    if (has_fold) {
        value_.pop_back();
    }
    if (value_.size() < longest_yaml_value) {
        value_.append(line.empty() ? "\n" : has_fold || value_.empty() ? "" : " ").append(trimmed(line));
    }
    record_.members.back().span.end = record_.span.end = at + line.size();
    is_open_ = !is_quoted || !is_closed();
}

void Yaml::end_value() {
    if (!value_.empty()) {
        record_.members.back().value = said_by(value_);
    }
    value_.clear();
    is_open_ = false;
}

void Yaml::end_record() {
    if (!record_.members.empty()) {
        sink_.take(record_);
    }
    record_ = {};
    levels_.clear();
    names_.clear();
}

void Yaml::finish() {
    end_value();
    end_record();
}

}  // namespace vmbackup_diag::evidence
