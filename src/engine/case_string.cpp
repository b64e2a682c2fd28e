#include "vmbackup_diag/engine/case_string.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>

#include "case_reading.hpp"
#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/question_name.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::engine {
namespace {

constexpr std::string_view form = "c1";
constexpr std::size_t longest = 16'384;
constexpr std::size_t fields = 6;
constexpr std::string_view punctuation = "-_.:=,";

/// Four characters that change with every letter of the text: 20 bits of FNV-1a.
std::string check_of(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::uint32_t hash = 2'166'136'261U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    }
    hash ^= hash >> 20U;
    std::string check;
    for (int n = 0; n < 4; ++n, hash >>= 5U) {
        check += digits[hash % digits.size()];
    }
    return check;
}

/// The parts between these marks, none of an empty text.
std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

}  // namespace

std::string case_string(const Knowledge& knowledge, const Case& the_case) {
    std::vector<std::string> known;
    for (const KnownFact& fact : the_case.known) {
        known.push_back(fmt::format("{}={}", fact.fact.text, fact.value));
    }
    for (const Limit limit : the_case.limits) {
        known.emplace_back(word(limit).id);
    }
    std::vector<std::string> answers;
    std::string before;
    const auto add = [&](std::string_view question, const std::string& answer) {
        const std::string_view guide = guide_named_in(question).text;
        const bool is_same = guide == before && guide.size() < question.size();
        answers.push_back(fmt::format("{}{}", question.substr(is_same ? guide.size() : 0), answer));
        before = guide;
    };
    for (const std::string& question : the_case.worked_earlier) {
        add(question, fmt::format("={}", it_worked_earlier));
    }
    const auto live = live_answers(knowledge, the_case);
    for (const Passed& passed : live) {
        add(passed.question, "=" + passed.answer);
    }
    if (std::ranges::find(live, the_case.reopened, &Passed::question) != live.end()) {
        add(the_case.reopened, "");
    }
    const std::string text = fmt::format("{}:{}:{}:{}:{}", form, knowledge.version, the_case.at, fmt::join(known, ","),
                                         fmt::join(answers, ","));
    return fmt::format("{}:{}", text, check_of(text));
}

bool is_whole_case(std::string_view text) {
    const bool may_be_one = text.size() <= longest && std::ranges::count(text, ':') == fields - 1;
    const auto parts = may_be_one ? split(text, ':') : std::vector<std::string_view>{};
    return parts.size() == fields && parts[0] == form &&
           parts[5] == check_of(text.substr(0, text.size() - parts[5].size() - 1));
}

std::variant<ReadCase, std::string> read_case(const Knowledge& knowledge, std::string_view text) {
    const bool is_plain = std::ranges::all_of(
        text, [](char c) { return is_letter_or_digit(c) || punctuation.find(c) != punctuation.npos; });
    if (text.size() > longest || !is_plain) {
        return "it is too long or has characters that no case has";
    }
    const auto parts = split(text, ':');
    if (parts.size() != fields || parts[0] != form) {
        return fmt::format("{}a case reads {}:KNOWLEDGE:START:KNOWN:ANSWERS:CHECK",
                           text.starts_with(form) && parts.size() < fields ? "a part is missing; " : "", form);
    }
    if (!is_whole_case(text)) {
        return "its last four characters do not fit the rest: a part is missing or mistyped";
    }
    if (start_at(knowledge, parts[2]).guide == nullptr && start_at(knowledge, start_guide.text).guide == nullptr) {
        return fmt::format("this knowledge has nothing called {} to begin at", parts[2]);
    }
    CaseReading reading(knowledge);
    reading.begin_at(parts[2]);
    for (const std::string_view part : split(parts[3], ',')) {
        reading.know(part);
    }
    for (const std::string_view part : split(parts[4], ',')) {
        reading.answer(part);
    }
    return reading.finish(parts[1]);
}

}  // namespace vmbackup_diag::engine
