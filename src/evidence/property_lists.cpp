#include "property_lists.hpp"

#include <algorithm>

#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_property = 1 << 16;
constexpr std::size_t most_properties = 256;

/// Where the colon stands between a property and its value, with a blank before it; npos in any other line.
std::size_t colon_in(std::string_view line) {
    const std::size_t colon = line.find(" :");
    const std::string_view name = trimmed(line.substr(0, colon));
    const bool is_name = colon != line.npos && !name.empty() && name.size() <= longest_name && is_letter(name[0]) &&
                         std::ranges::all_of(name, [](char c) {
                             return is_letter_or_digit(c) || c == '_' || c == '.' || c == '[' || c == ']';
                         });
    const std::string_view behind = is_name ? line.substr(colon + 2) : "";
    return is_name && (behind.empty() || behind[0] == ' ' || behind[0] == '\r') ? colon + 1 : line.npos;
}

/// Whether the record itself has this property.
bool has(const Record& record, const std::string& name) {
    return std::ranges::any_of(record.members,
                               [&](const Member& member) { return member.is_shallow && member.key == name; });
}

/// The class of an object that PowerShell does not show says nothing of it.
bool is_a_class(const std::string& value) { return value.starts_with("{Microsoft.Azure."); }

}  // namespace

void PropertyLists::add(std::string_view line, std::size_t at) {
    const std::size_t colon = colon_in(line);
    if (trimmed(line).empty()) {
        end_list();
    } else if (goes_on(line)) {
        add_rest(line, at);
    } else if (colon != line.npos) {
        add_property(line, colon, at);
    } else if (!is_prompt(line)) {
        end_list();
        sink_.refuse(at, "a property and its value, as in \"Status : Failed\"");
    }
    line_before_ = columns(trimmed(line, "\r\n"));
    widest_ = std::max(widest_, line_before_);
}

void PropertyLists::add_property(std::string_view line, std::size_t colon, std::size_t at) {
    const std::string name(trimmed(line.substr(0, colon)));
    if (begins_a_list(name)) {
        end_list();
    }
    if (list_.members.size() == most_properties) {
        return;
    }
    if (list_.members.empty()) {
        list_.span.begin = at;
    }
    values_at_ = colon + 2;
    list_.span.end = at + line.size();
    list_.members.push_back({.key = name,
                             .value = std::string(trimmed(line.substr(colon + 1))),
                             .span = {at + line.find_first_not_of(' '), at + line.size()}});
    last_word_ = list_.members.back().value.rfind(' ') + 1;
}

/// A name that was there already does, and where no blank line stands behind what belongs to a job, the first name of
/// the next job.
bool PropertyLists::begins_a_list(const std::string& name) const {
    const bool is_part = !list_.members.empty() && !has(record_, list_.members.front().key);
    return has(list_, name) || (is_part && has(record_, name));
}

/// A value that was too long for the window goes on below its beginning.
bool PropertyLists::goes_on(std::string_view line) const {
    return !list_.members.empty() && line.find_first_not_of(' ') >= values_at_;
}

/// The window breaks a word only where it has no room for all of it, and then the line before is full.
void PropertyLists::add_rest(std::string_view line, std::size_t at) {
    Member& member = list_.members.back();
    const std::string_view rest = trimmed(line);
    const std::size_t word = member.value.size() - last_word_ + std::min(rest.find(' '), rest.size());
    const bool is_broken_word = line_before_ == widest_ && values_at_ + word > widest_;
    if (member.value.size() < longest_property) {
        member.value.append(is_broken_word || member.value.empty() ? "" : " ");
        const std::size_t blank = rest.rfind(' ');
        last_word_ = blank != rest.npos ? member.value.size() + blank + 1
                     : is_broken_word   ? last_word_
                                        : member.value.size();
        member.value.append(rest);
    }
    member.span.end = list_.span.end = at + line.size();
}

/// What is no job itself belongs to the one before it.
void PropertyLists::end_list() {
    for (Member& member : list_.members) {
        member.value = is_a_class(member.value) ? "" : member.value;
    }
    if (record_.members.empty() || is_of_a_job(list_)) {
        end_record();
        record_ = std::move(list_);
    } else if (!list_.members.empty() && record_.members.size() < most_properties) {
        record_.span.end = list_.span.end;
        for (Member& member : list_.members) {
            member.is_shallow = false;
            record_.members.push_back(std::move(member));
        }
    }
    list_ = {};
}

void PropertyLists::end_record() {
    if (!record_.members.empty()) {
        sink_.take(record_);
    }
    record_ = {};
}

void PropertyLists::finish() {
    end_list();
    end_record();
}

}  // namespace vmbackup_diag::evidence
