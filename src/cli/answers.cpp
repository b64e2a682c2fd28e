#include "answers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// A question that a guide asks, by its name, and what it can be answered with.
struct Known {
    std::string name;
    std::vector<std::string_view> answers;
    bool takes_text = false;
};

std::vector<std::string_view> verdicts() { return {engine::worked_yes, engine::worked_no, engine::worked_not_yet}; }

std::vector<Known> known_questions(const Knowledge& knowledge) {
    std::vector<Known> known;
    for (const Guide& guide : knowledge.guides) {
        for (const Node& node : guide.nodes) {
            const std::string name = engine::question_name(guide, node);
            if (const auto* question = std::get_if<Question>(&node.body)) {
                Known& added = known.emplace_back(Known{name, {}, question->input == Input::text});
                std::ranges::transform(question->answers, std::back_inserter(added.answers), &Answer::id);
            } else if (std::holds_alternative<FixNode>(node.body)) {
                known.push_back({name + ".worked", verdicts()});
            }
        }
    }
    for (const Entry& entry : knowledge.entries) {
        known.push_back({fmt::format("{}.worked", entry.id.text), verdicts()});
    }
    return known;
}

Failure no_such_question(std::string_view name, const std::vector<Known>& known) {
    std::vector<std::string_view> names;
    std::ranges::transform(known, std::back_inserter(names), [](const Known& k) { return std::string_view(k.name); });
    const std::string_view meant = nearest(name, names);
    return {ExitCode::usage, fmt::format("--answer: there is no question \"{}\"", clean(name)),
            meant.empty() ? "vmbackup-diag wizard --json names the open question"
                          : fmt::format("did you mean \"{}\"?", meant)};
}

/// The answer as the engine takes it. A text stays as it is when it identifies nothing: the question stays open.
std::variant<std::string, Failure> understood(const Session& session, const Known& question,
                                              const std::string& answer) {
    if (std::ranges::find(question.answers, answer) != question.answers.end()) {
        return answer;
    }
    if (!question.takes_text) {
        return Failure{ExitCode::usage,
                       fmt::format("--answer: \"{}\" is no answer to {}", clean(answer), question.name),
                       fmt::format("its answers are {}", fmt::join(question.answers, ", "))};
    }
    const Diagnosis diagnosis = match::diagnosis(session.knowledge(), answer, "argument", session.context());
    if (diagnosis.status == Status::identified) {
        return std::string(diagnosis.matches.front().entry->id.text);
    }
    return Failure{ExitCode::not_identified, fmt::format("no known code or message in \"{}\"", clean(answer)),
                   fmt::format("answer {} with a code or a message, or with {}", question.name,
                               fmt::join(question.answers, ", "))};
}

}  // namespace

Typed choice_typed(const std::vector<render::Choice>& choices, std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) {
        return number >= 1 && number <= choices.size() ? Typed{choices[number - 1].id} : Typed{};
    }
    const std::string wanted = lower(text);
    Typed found;
    for (const render::Choice& choice : choices) {
        if (choice.id == wanted) {
            return {choice.id};
        }
        if (!wanted.empty() && choice.id.starts_with(wanted)) {
            found = found.id.empty() && !found.several ? Typed{choice.id} : Typed{{}, true};
        }
    }
    return found;
}

std::variant<Case, Failure> case_of(const Session& session) {
    const Options& options = session.options();
    const engine::Start start = engine::start_at(session.knowledge(), options.at);
    if (start.guide == nullptr) {
        std::vector<std::string_view> ids;
        std::ranges::transform(session.knowledge().guides, std::back_inserter(ids),
                               [](const Guide& g) { return g.id.text; });
        std::ranges::transform(session.knowledge().entries, std::back_inserter(ids),
                               [](const Entry& e) { return e.id.text; });
        const std::string_view meant = nearest(options.at, ids);
        return Failure{ExitCode::usage,
                       fmt::format("--at: there is no code, symptom or guide \"{}\"", clean(options.at)),
                       meant.empty() ? "vmbackup-diag list names the codes, vmbackup-diag kb stats the guides"
                                     : fmt::format("did you mean \"{}\"?", meant)};
    }
    Case the_case{.at = start.entry != nullptr ? std::string(start.entry->id.text) : options.at};
    if (options.os) {
        the_case.known.push_back({FactId{"os"}, word(*options.os).id});
    }
    const auto known = options.answers.empty() ? std::vector<Known>{} : known_questions(session.knowledge());
    for (const std::string& pair : options.answers) {
        const std::size_t equals = pair.find('=');
        if (equals == pair.npos) {
            return Failure{ExitCode::usage,
                           fmt::format("--answer: expected QUESTION=ANSWER, found \"{}\"", clean(pair))};
        }
        const std::string name = pair.substr(0, equals);
        const auto question = std::ranges::find(known, name, &Known::name);
        if (question == known.end()) {
            return no_such_question(name, known);
        }
        auto answer = understood(session, *question, pair.substr(equals + 1));
        if (const auto* failure = std::get_if<Failure>(&answer)) {
            return *failure;
        }
        std::erase_if(the_case.answers, [&](const Given& given) { return given.question == name; });
        the_case.answers.push_back({name, std::get<std::string>(answer)});
    }
    return the_case;
}

std::string command_to_resume(const Case& the_case) {
    std::string command = "vmbackup-diag wizard";
    if (the_case.at != "start") {
        command += " --at " + the_case.at;
    }
    for (const KnownFact& fact : the_case.known) {
        command += fmt::format(" --{} {}", fact.fact.text, fact.value);
    }
    for (const Given& given : the_case.answers) {
        if (given.answer == engine::worked_not_yet) {
            continue;
        }
        command += fmt::format(" --answer {}={}", given.question, given.answer);
    }
    return command;
}

}  // namespace vmbackup_diag::cli
