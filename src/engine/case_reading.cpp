#include "case_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "vmbackup_diag/engine/edit.hpp"
#include "vmbackup_diag/engine/questions.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/question_name.hpp"

namespace vmbackup_diag::engine {

void CaseReading::begin_at(std::string_view at) {
    if (start_at(knowledge_, at).guide == nullptr) {
        differs(fmt::format("{}, where it began, is not in this knowledge: it begins at the start", at));
    } else {
        read_.the_case.at = at;
    }
}

void CaseReading::know(std::string_view part) {
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

void CaseReading::answer(std::string_view part) {
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
    } else if (given == it_worked_earlier && asked->question == nullptr) {
        read_.the_case.worked_earlier.push_back(std::move(name));
    } else if (!takes(knowledge_, *asked, given)) {
        differs(fmt::format("{} is no answer to {} in this knowledge", given, name));
    } else if (std::ranges::find(read_.the_case.answers, name, &Given::question) != read_.the_case.answers.end()) {
        differs(fmt::format("{} is answered twice; the first answer counts", name));
    } else {
        read_.the_case.answers.push_back({name, given});
    }
}

ReadCase CaseReading::finish(std::string_view version) {
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
                             fmt::format("the case is of knowledge {}, and this is {}{}", version, knowledge_.version,
                                         is_same ? "; all of it still applies" : ""));
    }
    return std::move(read_);
}

}  // namespace vmbackup_diag::engine
