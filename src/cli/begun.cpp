#include "begun.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "form.hpp"
#include "resume.hpp"
#include "vmbackup_diag/conversation/answers_ahead.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

using conversation::Begun;
using conversation::Setting;

namespace {

/// A case that begins at a guide or an entry.
std::variant<Begun, desk::Failure> begun_at(const Session& session, const Setting& setting, const std::string& at) {
    const engine::Start start = engine::start_at(session.knowledge(), at);
    if (start.guide != nullptr) {
        return Begun{begun_anew(setting, start.entry != nullptr ? std::string(start.entry->id.text) : at)};
    }
    if (at == Options{}.at) {
        return desk::Failure{outside::ExitCode::usage,
                             fmt::format("this knowledge has no guide \"{}\" to begin at", at),
                             "begin at a code or guide of it with --at, or leave out --no-builtin-kb"};
    }
    std::vector<std::string_view> ids;
    std::ranges::transform(session.knowledge().guides, std::back_inserter(ids),
                           [](const Guide& g) { return g.id.text; });
    std::ranges::transform(session.knowledge().entries, std::back_inserter(ids),
                           [](const Entry& e) { return e.id.text; });
    const std::string_view meant = nearest(at, ids);
    return desk::Failure{outside::ExitCode::usage,
                         fmt::format("--at: there is no code, symptom or guide \"{}\"", clean(at)),
                         meant.empty() ? "vmbackup-diag list names the codes, vmbackup-diag kb stats the guides"
                                       : fmt::format("did you mean \"{}\"?", meant)};
}

/// What is answered ahead: by a form first, and then by each `--answer`.
std::variant<std::vector<conversation::GivenAhead>, desk::Failure> answered_ahead(const Session& session) {
    const Options& options = session.options();
    const auto filled =
        options.answers_file.empty() ? std::vector<FilledLine>{} : filled_in(session, options.answers_file);
    if (const auto* failure = std::get_if<desk::Failure>(&filled)) {
        return *failure;
    }
    std::vector<conversation::GivenAhead> answers;
    for (const auto& [number, given] : std::get<std::vector<FilledLine>>(filled)) {
        answers.push_back({fmt::format("{}:{}", clean(options.answers_file), number), given});
    }
    for (const std::string& pair : options.answers) {
        const std::size_t equals = pair.find('=');
        if (equals == pair.npos) {
            return desk::Failure{outside::ExitCode::usage,
                                 fmt::format("--answer: expected QUESTION=ANSWER, found \"{}\"", clean(pair))};
        }
        answers.push_back({"--answer", {pair.substr(0, equals), pair.substr(equals + 1)}});
    }
    return answers;
}

}  // namespace

Setting setting_of(const Session& session) {
    const Options& options = session.options();
    return {.desk = session,
            .known = options.os ? std::vector{KnownFact{os_fact, word(*options.os).id}} : std::vector<KnownFact>{},
            .limits = options.limits,
            .report = options.report,
            .redact = options.redact,
            .command = [&session](const Case& the_case, const Context& context, std::string_view question) {
                return command_to_resume(session, the_case, context) +
                       (question.empty() ? "" : fmt::format(" --answer {}=ANSWER", question));
            }};
}

std::variant<Begun, desk::Failure> begun(const Session& session, const Setting& setting) {
    const Options& options = session.options();
    const std::string& text = options.case_string;
    auto begun = text.empty()
                     ? begun_at(session, setting, options.at)
                     : conversation::taken_up(setting, typing::pasted_case(text).value_or(typing::PastedCase{text}));
    if (auto* failure = std::get_if<desk::Failure>(&begun)) {
        failure->error.insert(0, text.empty() ? "" : "--case: ");
        return begun;
    }
    auto ahead = answered_ahead(session);
    if (auto* failure = std::get_if<desk::Failure>(&ahead)) {
        return std::move(*failure);
    }
    const auto& answers = std::get<std::vector<conversation::GivenAhead>>(ahead);
    if (auto failure = conversation::add_answers(setting, answers, std::get<Begun>(begun))) {
        return *std::move(failure);
    }
    return begun;
}

}  // namespace vmbackup_diag::cli
