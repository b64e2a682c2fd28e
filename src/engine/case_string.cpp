#include "vmbackup_diag/engine/case_string.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>

#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/questions.hpp"
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

/// Reads what stands between the check marks, and notes what is not in this knowledge.
class Reading {
  public:
    explicit Reading(const Knowledge& knowledge) : knowledge_(knowledge) {}

    void begin_at(std::string_view at) {
        if (start_at(knowledge_, at).guide == nullptr) {
            differs(fmt::format("{}, where it began, is not in this knowledge: it begins at the start", at));
        } else {
            read_.the_case.at = at;
        }
    }

    void know(std::string_view part) {
        const auto limit = value_of<Limit>(part);
        const std::string_view id = part.substr(0, part.find('='));
        const std::string_view value = part.substr(std::min(id.size() + 1, part.size()));
        const Fact* fact = find(knowledge_, FactId{id});
        const auto values = fact == nullptr ? std::span<const std::string_view>{} : fact->values;
        const auto known = std::ranges::find(values, value);
        if (limit) {
            read_.the_case.limits.push_back(*limit);
        } else if (known != values.end()) {
            read_.the_case.known.push_back({fact->id, *known});
        } else {
            differs(fmt::format("{} is no fact of this knowledge", part));
        }
    }

    /// A question and its answer; without one, the question that is open again.
    void answer(std::string_view part) {
        const std::size_t equals = std::min(part.find('='), part.size());
        std::string name(part.substr(0, equals));
        if (name.starts_with('.')) {
            name.insert(0, guide_);
        }
        guide_ = guide_named_in(name).text;
        if (equals == part.size()) {
            read_.the_case.reopened = std::move(name);
            return;
        }
        const std::string given(part.substr(equals + 1));
        const auto asked = find_question(knowledge_, name);
        if (!asked) {
            differs(fmt::format("the question {} is not in this knowledge; its answer was {}", name, given));
        } else if (!takes(knowledge_, *asked, given)) {
            differs(fmt::format("{} is no answer to {} in this knowledge", given, name));
        } else if (std::ranges::find(read_.the_case.answers, name, &Given::question) != read_.the_case.answers.end()) {
            differs(fmt::format("{} is answered twice; the first answer counts", name));
        } else {
            read_.the_case.answers.push_back({name, given});
        }
    }

    /// What the knowledge has and yet no longer asks on this way counts no more than what it does not have.
    ReadCase finish(std::string_view version) {
        const auto live = live_answers(knowledge_, read_.the_case);
        std::string& reopened = read_.the_case.reopened;
        if (!reopened.empty() && std::ranges::find(live, reopened, &Passed::question) == live.end()) {
            differs(fmt::format("{} was open again, and is not asked on this way", reopened));
            reopened.clear();
        }
        std::erase_if(read_.the_case.answers, [&](const Given& given) {
            const bool counts = std::ranges::find(live, given.question, &Passed::question) != live.end();
            if (!counts) {
                differs(fmt::format("{} is not asked on this way; its answer was {}", given.question, given.answer));
            }
            return !counts;
        });
        if (version != knowledge_.version) {
            const bool is_same = read_.differs.empty();
            read_.differs.insert(read_.differs.begin(),
                                 fmt::format("the case is of knowledge {}, and this is {}{}", version,
                                             knowledge_.version, is_same ? "; all of it still applies" : ""));
        }
        return std::move(read_);
    }

  private:
    void differs(std::string sentence) { read_.differs.push_back(std::move(sentence)); }

    const Knowledge& knowledge_;
    ReadCase read_ = {};
    std::string guide_;
};

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
    Reading reading(knowledge);
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
