// INPUT without a command: a code, a text or a file, whichever it turns out to be.
#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "commands.hpp"
#include "diagnoses.hpp"
#include "files.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

constexpr std::array<std::string_view, 9> commands{"explain", "diagnose", "jobs",       "wizard", "search",
                                                   "list",    "kb",       "completion", "help"};
constexpr std::array<std::string_view, 6> file_endings{".log", ".txt", ".json", ".csv", ".xml", ".md"};

/// What one or several arguments turned out to be.
struct GivenInput {
    std::string text;
    bool is_file = false;
};

bool exists(const std::string& path) {
    std::error_code error;
    return path == "-" || std::filesystem::exists(path, error);
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

bool looks_like_a_path(std::string_view text) {
    const bool has_ending =
        std::ranges::any_of(file_endings, [&](auto ending) { return lower(text).ends_with(ending); });
    return text.find(' ') == text.npos && (has_ending || text.find('/') != text.npos || text.find('\\') != text.npos);
}

bool is_small_word(std::string_view text) {
    return text.size() < 12 && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A first word that is neither code nor file, and nearly a command, was meant as one. A sentence is none.
std::optional<Failure> mistyped_command(const Session& session) {
    const auto& given = session.options().inputs;
    const std::string& first = given.front();
    const bool is_followed_by_text = given.size() > 1 && is_small_word(given[1]);
    const std::string_view meant =
        is_small_word(first) && !is_followed_by_text && !exists(first) ? nearest(first, commands) : "";
    if (meant.empty() || find_named(session.knowledge(), first) != nullptr) {
        return std::nullopt;
    }
    return Failure{ExitCode::usage, fmt::format("there is no command \"{}\"", first),
                   fmt::format("did you mean \"vmbackup-diag {}\"?", meant)};
}

/// A text without anything known in it that looks like a path was meant as a file.
std::optional<Failure> missing_file(std::string_view text) {
    if (!looks_like_a_path(text)) {
        return std::nullopt;
    }
    return Failure{ExitCode::unreadable, fmt::format("{}: there is no such file, and no known code in it", clean(text)),
                   "give the path of a file that exists"};
}

}  // namespace

ExitCode inputs(const Session& session) {
    if (session.options().inputs.empty()) {
        return session.surroundings().in_is_terminal ? wizard(session) : diagnose_files(session, {"-"});
    }
    if (const auto failure = mistyped_command(session)) {
        return session.fail(*failure);
    }
    const std::vector<GivenInput> all = sorted_out(session);
    Diagnoses diagnoses(session, render::Detail::first, all.size());
    const auto tell = [&](const Diagnosis& diagnosis) { return diagnoses.tell_early(diagnosis); };
    std::optional<ExitCode> failed;
    for (const GivenInput& given : all) {
        std::variant<Diagnosis, Failure> outcome =
            given.is_file ? diagnosis_of_file(session, given.text, tell) : diagnosis_of_text(session, given.text);
        auto* diagnosis = std::get_if<Diagnosis>(&outcome);
        if (diagnosis != nullptr && !given.is_file && diagnosis->status == Status::unknown) {
            if (const auto failure = missing_file(given.text)) {
                outcome = *failure;
                diagnosis = nullptr;
            }
        }
        if (diagnosis != nullptr) {
            diagnoses.add(std::move(*diagnosis));
        } else {
            failed = session.fail(std::get<Failure>(outcome));
        }
    }
    const ExitCode status = diagnoses.finish();
    return failed.value_or(status);
}

}  // namespace vmbackup_diag::cli
