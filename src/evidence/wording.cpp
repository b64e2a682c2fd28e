#include "wording.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "inner_json.hpp"
#include "letters.hpp"
#include "lines.hpp"
#include "statuses.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Members in which sentences stand.
constexpr auto sentences = std::to_array<std::string_view>(
    {"errorTitle", "errorString", "errorMessage", "dynamicErrorMessage", "message", "messageStr", "description",
     "possibleCauses", "recommendedActions", "statusMessage", "title"});

/// Members whose values are words of the interface, the same whatever failed.
constexpr auto of_the_interface =
    std::to_array<std::string_view>({"schemaId", "backupManagementType", "formattedSourceType"});

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::any_of(names, [&](std::string_view one) { return is_same_word(one, name); });
}

/// Of a text with JSON in it, what that says in sentences.
void say_inner(std::string_view text, Found& found) {
    for (const InnerText& inner : inner_texts(text)) {
        if (inner.name.empty() || is_one_of(sentences, inner.name)) {
            found.say(inner.text);
        }
    }
}

/// Whether the name of a member could be taken for a code: by its form, or as one of a family, extensionHandlers.
bool passes_for_a_code(std::string_view name, const Knowledge& knowledge) {
    return is_run_together(name) || std::ranges::any_of(knowledge.families, [&](const Family& family) {
               return stands_at(name, 0, family.prefix);
           });
}

/// Whether it is a status of Azure that tells of health: what is said in it speaks of no failure.
bool is_well(const Value& value) {
    const std::string state = value.kind() == JsonKind::object ? state_in(value["code"]) : "";
    return state == "succeeded" || state == "running";
}

}  // namespace

bool is_run_together(std::string_view name) { return humps(name) >= 2; }

bool is_known_code(std::string_view word, const Knowledge& knowledge) {
    return is_run_together(word) && find(knowledge, EntryId{word}) != nullptr;
}

void read_wording(const Json& json, const DocumentKind& kind, const Knowledge& knowledge, Found& found) {
    std::ranges::sort(found.left_out, {}, &Section::begin);
    auto left_out = found.left_out.begin();
    std::size_t end_of_health = 0;
    found.words = found.words.value_or("");
    for (std::uint32_t n = 1; n < json.nodes.size(); ++n) {
        const Value value(json, n);
        const std::string_view name = value.key();
        while (left_out != found.left_out.end() && left_out->end <= value.begin()) {
            ++left_out;
        }
        if (left_out != found.left_out.end() && left_out->begin <= value.begin()) {
            continue;
        }
        if (is_well(value)) {
            end_of_health = std::max(end_of_health, value.end());
        }
        if (!kind.has_codes_as_names && passes_for_a_code(name, knowledge)) {
            found.bookkeeping.push_back({value.member_begin(), value.member_begin() + name.size() + 2});
        }
        if (value.kind() != JsonKind::string) {
            continue;
        }
        const bool is_id = stands_at(json.text, value.begin() + 1, "/subscriptions/");
        if ((is_id && !kind.has_ids_in_words) || is_one_of(of_the_interface, name)) {
            found.bookkeeping.push_back({value.begin(), value.end()});
        } else if (is_one_of(sentences, name) && value.begin() >= end_of_health) {
            say_inner(value.text(), found);
        }
    }
}

void read_wording(const Record& record, Found& found) {
    for (const Member& member : record.members) {
        if (is_run_together(member.key)) {
            found.bookkeeping.push_back({member.span.begin, member.span.begin + member.key.size()});
        }
        if (is_one_of(sentences, member.key)) {
            say_inner(member.value, found);
        }
    }
}

void say_lines(std::string_view text, Found& found) {
    found.say("");
    TextLines lines(text);
    while (const auto line = lines.next()) {
        if (is_prompt(*line)) {
            found.bookkeeping.push_back({lines.begin(), lines.begin() + line->size()});
        } else {
            found.say(*line);
        }
    }
}

}  // namespace vmbackup_diag::evidence
