// INPUT without a command: a code, a text or a file, whichever it turns out to be.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <filesystem>

#include "command_names.hpp"
#include "commands.hpp"
#include "diagnoses.hpp"
#include "files.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/terms.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::array<std::string_view, 6> file_endings{".log", ".txt", ".json", ".csv", ".xml", ".md"};

/// What one or several arguments turned out to be.
struct GivenInput {
    std::string text;
    bool is_file = false;
};

/// A file in a folder that may not be entered is there as well: that it cannot be read is told.
bool exists(const std::string& path) {
    std::error_code error;
    return path == "-" || std::filesystem::exists(path, error) || error == std::errc::permission_denied;
}

/// A code is a code even where a file has its name; words that are neither codes nor files are one text.
std::vector<GivenInput> sorted_out(const Session& session) {
    std::vector<GivenInput> all;
    bool in_text = false;
    for (const std::string& argument : session.options().inputs) {
        const bool is_code = find_named(session.knowledge(), argument) != nullptr;
        const bool is_file = !is_code && exists(argument);
        if (in_text && !is_code && !is_file) {
            all.back().text += " " + argument;
        } else {
            all.push_back({argument, is_file});
        }
        in_text = !is_code && !is_file;
    }
    return all;
}

bool is_one_word(std::string_view text) { return text.find_first_of(" \t\n") == text.npos; }

/// One word that can hardly be anything else than a path: from a root or a folder on, or with the ending of a file.
bool is_a_path(std::string_view text) {
    const std::string small = lower(text);
    const bool has_drive = small.size() > 2 && is_letter(small[0]) && small[1] == ':' && small[2] == '\\';
    const bool has_root = small.starts_with('/') || small.starts_with("./") || small.starts_with("../") ||
                          small.starts_with("~/") || has_drive;
    const bool has_ending = std::ranges::any_of(file_endings, [&](auto ending) { return small.ends_with(ending); });
    return is_one_word(text) && (has_root || has_ending);
}

bool may_be_a_path(std::string_view text) {
    return is_one_word(text) && (is_a_path(text) || text.find_first_of("/\\") != text.npos);
}

/// The command that the first word is nearly the name of, unless it is a code or a file.
std::string_view first_word_meant(const Session& session) {
    const std::string& first = session.options().inputs.front();
    return exists(first) || find_named(session.knowledge(), first) != nullptr ? "" : command_meant(first);
}

bool is_followed_by_text(const std::vector<std::string>& given) {
    return given.size() > 1 && given[1].size() < 12 &&
           std::ranges::all_of(given[1], [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A first word that is nearly a command was meant as one, unless a sentence begins with it.
std::optional<desk::Failure> mistyped_command(const Session& session) {
    const auto& given = session.options().inputs;
    const std::string_view meant = is_followed_by_text(given) ? "" : first_word_meant(session);
    if (meant.empty()) {
        return std::nullopt;
    }
    return desk::Failure{outside::ExitCode::usage, fmt::format("there is no command \"{}\"", given.front()),
                         fmt::format("did you mean \"vmbackup-diag {}\"?", meant)};
}

/// Whether something is written here about the word, or it is too common for that.
bool is_written_about(const Knowledge& knowledge, const std::string& word) {
    const std::vector<std::string> terms = terms_of(word, knowledge.index.synonyms);
    return terms.empty() || std::ranges::any_of(terms, [&](const std::string& term) {
               return std::ranges::binary_search(knowledge.index.terms, term, {}, &Term::word);
           });
}

/// A sentence that says nothing, and begins with what is nearly a command.
void note_mistyped_command(const Session& session) {
    const auto& given = session.options().inputs;
    const std::string_view meant = is_followed_by_text(given) ? first_word_meant(session) : "";
    if (!meant.empty() && !is_written_about(session.knowledge(), given.front())) {
        session.note(fmt::format("\"{}\" is no command; did you mean \"vmbackup-diag {} {}\"?", given.front(), meant,
                                 clean(fmt::format("{}", fmt::join(std::span(given).subspan(1), " ")))));
    }
}

/// A text without anything known in it that may be a path was meant as a file; one that is a path was, though its
/// words suggest something.
std::optional<desk::Failure> missing_file(std::string_view text, Status status) {
    const bool is_meant_as_file = status == Status::unknown ? may_be_a_path(text) : is_a_path(text);
    if (status == Status::identified || !is_meant_as_file) {
        return std::nullopt;
    }
    return desk::Failure{outside::ExitCode::unreadable,
                         fmt::format("{}: there is no such file, and no known code in it", clean(text)),
                         "give the path of a file that exists"};
}

FileRead outcome_of_text(const Session& session, const std::string& text) {
    Diagnosis diagnosis = intake::diagnosis_of_text(intake_of(session, "argument"), text);
    if (auto missing = missing_file(text, diagnosis.status)) {
        return *std::move(missing);
    }
    return diagnosis;
}

}  // namespace

outside::ExitCode inputs(const Session& session) {
    if (session.options().inputs.empty()) {
        return session.surroundings().in_is_terminal ? wizard(session) : diagnose_files(session, {"-"});
    }
    if (const auto failure = mistyped_command(session)) {
        return session.fail(*failure);
    }
    const std::vector<GivenInput> all = sorted_out(session);
    Diagnoses diagnoses(session, render::Detail::first, all.size());
    const auto tell = [&](const Diagnosis& diagnosis) { return diagnoses.tell_early(diagnosis); };
    for (const auto& [given, is_file] : all) {
        diagnoses.add(given, is_file ? diagnosis_of_file(session, given, tell) : outcome_of_text(session, given));
    }
    const outside::ExitCode status = diagnoses.finish();
    if (diagnoses.has_unidentified()) {
        note_mistyped_command(session);
    }
    return status;
}

}  // namespace vmbackup_diag::cli
