#include "form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>

#include "vmbackup_diag/desk/written_file.hpp"
#include "vmbackup_diag/engine/guide_graph.hpp"
#include "vmbackup_diag/engine/purpose.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/question_name.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/wizard.hpp"
#include "vmbackup_diag/typing/lines.hpp"

namespace vmbackup_diag::cli {
namespace {

/// The question with its choices as comments, and the line to fill in.
std::string asked(const Case& the_case, const std::string& name, std::string_view text,
                  const std::vector<render::Choice>& choices) {
    std::string out = fmt::format("\n# {}\n", text);
    for (const render::Choice& choice : choices) {
        out += fmt::format("#   {}: {}\n", choice.id, choice.label);
    }
    const auto given = std::ranges::find(the_case.answers, name, &Given::question);
    return out + fmt::format("{} ={}\n", name, given == the_case.answers.end() ? "" : " " + given->answer);
}

std::string asked(const Knowledge& knowledge, const Case& the_case, const Entry* entry, const Guide& guide,
                  const Node& node) {
    if (const auto* question = std::get_if<Question>(&node.body)) {
        return asked(the_case, question_name(guide, node), question->text,
                     render::choices({.now = AskQuestion{question}, .id = question_name(guide, node)}));
    }
    const auto* body = std::get_if<FixNode>(&node.body);
    const Fix* fix = body == nullptr ? nullptr : find(knowledge, body->fix);
    if (fix == nullptr) {
        return "";
    }
    const Purpose purpose = engine::purpose_at(knowledge, entry, the_case.known, *body, *fix);
    return asked(the_case, name_after_fix(guide, node), render::question_after(*fix, purpose),
                 render::choices_after(purpose));
}

/// What comes before any question where the entry has one fix alone, which may be known only when the form is read.
std::string asked_first(const Knowledge& knowledge, Case the_case, const Entry& entry) {
    const std::string name = name_after_fix(entry);
    const Case filled = the_case;
    the_case.answers.clear();
    const Position first = engine::position(knowledge, the_case);
    const auto* open = first.id == name ? std::get_if<TryFix>(&first.now) : nullptr;
    return open == nullptr ? asked(filled, name, "If a fix comes before any question: did it work?",
                                   render::choices_after(Purpose::mends))
                           : asked(filled, name, render::question_after(*open->fix, open->purpose),
                                   render::choices_after(open->purpose));
}

constexpr std::string_view how_to_get_a_form = "vmbackup-diag wizard --write-answers FILE writes a form to fill in";

desk::Failure answered_twice(const std::string& path, const FilledLine& line, std::size_t before) {
    return {outside::ExitCode::usage,
            fmt::format("{}:{}: {} is answered in line {} already", clean(path), line.number,
                        clean(shortened(line.given.question, 60)), before),
            "keep one of the two lines"};
}

std::variant<std::vector<FilledLine>, desk::Failure> filled_in(std::istream& in, const std::string& path) {
    std::vector<FilledLine> filled;
    std::map<std::string, std::size_t> lines_of_questions;
    typing::Lines lines(in);
    for (std::size_t number = 1; in; ++number) {
        const auto line = lines.next();
        const std::string whole = line.value_or(typing::Reply{}).text;
        const std::string_view text = trimmed(whole);
        const std::size_t equals = text.find('=');
        if (text.empty() || text.starts_with('#')) {
            continue;
        }
        if (equals == text.npos) {
            return desk::Failure{outside::ExitCode::usage,
                                 fmt::format("{}:{}: expected QUESTION = ANSWER, found \"{}\"", clean(path), number,
                                             clean(shortened(text, 60))),
                                 std::string(how_to_get_a_form)};
        }
        FilledLine answer{
            number, {std::string(trimmed(text.substr(0, equals))), std::string(trimmed(text.substr(equals + 1)))}};
        if (answer.given.answer.empty()) {
            continue;
        }
        const auto [before, is_first] = lines_of_questions.try_emplace(answer.given.question, number);
        if (!is_first) {
            return answered_twice(path, answer, before->second);
        }
        filled.push_back(std::move(answer));
    }
    return in.eof() ? std::variant<std::vector<FilledLine>, desk::Failure>(std::move(filled))
                    : desk::Failure{outside::ExitCode::unreadable,
                                    fmt::format("--answers {}: reading it failed", clean(path))};
}

}  // namespace

std::string form(const Knowledge& knowledge, const Case& the_case) {
    std::string out = fmt::format(
        "# Answers for: vmbackup-diag wizard --at {} --answers FILE\n"
        "# Fill in what you know after the equals sign, with the word that stands before the colon.\n"
        "# What is left empty is asked, or with --no-input ends the run with status 5. Only answers on the way "
        "count.\n",
        the_case.at);
    const engine::Start start = engine::start_at(knowledge, the_case.at);
    if (start.entry != nullptr) {
        out += asked_first(knowledge, the_case, *start.entry);
    }
    for (const Guide* guide : engine::GuideGraph(knowledge).entered_from(*start.guide)) {
        out += fmt::format("\n## {}\n", guide->title);
        for (const Node& node : guide->nodes) {
            out += asked(knowledge, the_case, start.entry, *guide, node);
        }
    }
    return out;
}

std::variant<std::vector<FilledLine>, desk::Failure> filled_in(const Session& session, const std::string& path) {
    if (path == "-") {
        return filled_in(session.in(), path);
    }
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return desk::Failure{outside::ExitCode::unreadable,
                             fmt::format("--answers {}: is a folder, expected a file", clean(path)),
                             std::string(how_to_get_a_form)};
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return desk::Failure{outside::ExitCode::unreadable,
                             fmt::format("--answers {}: {}", clean(path), std::strerror(errno)),
                             "give a file that exists, or - for standard input"};
    }
    return filled_in(file, path);
}

outside::ExitCode write_form(const Session& session, const Case& the_case) {
    const std::string& path = session.options().write_answers;
    const std::string text = form(session.knowledge(), the_case);
    if (path == "-") {
        session.out() << text;
        return outside::ExitCode::identified;
    }
    return desk::write_file(session, path, text, desk::Existing::keep);
}

}  // namespace vmbackup_diag::cli
