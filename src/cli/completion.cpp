#include "completion.hpp"

#include <filesystem>
#include <ranges>

#include "command_table.hpp"
#include "commands.hpp"
#include "completion_values.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {
namespace {

/// Where the cursor stands: in which command, and after what.
struct CursorPlace {
    std::vector<const CommandLine*> commands;  ///< from the whole line to the innermost command
    const Parameter* option = nullptr;         ///< the option whose value is written
    std::size_t places = 0;                    ///< how many words before it have a place of their own
    std::vector<const Parameter*> given = {};  ///< the options before it
    bool only_places = false;                  ///< after --
};

const Parameter* find_option(const CursorPlace& place, std::string_view word) {
    for (const CommandLine* command : place.commands) {
        if (const Parameter* option = find_option(*command, word.substr(0, word.find('=')))) {
            return option;
        }
    }
    return nullptr;
}

void go_past(CursorPlace& place, std::string_view word) {
    if (place.option != nullptr) {
        place.option = nullptr;
    } else if (!place.only_places && word == "--") {
        place.only_places = true;
    } else if (!place.only_places && word.starts_with('-') && word != "-") {
        if (const Parameter* option = find_option(place, word)) {
            place.given.push_back(option);
            place.option = option->takes.empty() || word.find('=') != word.npos ? nullptr : option;
        }
    } else if (const CommandLine* command = find_command(*place.commands.back(), word);
               command != nullptr && place.places == 0 && !place.only_places) {
        place.commands.push_back(command);
    } else {
        ++place.places;
    }
}

/// By their long names, the command's own first; what was given already only where it may be repeated.
void add_options(Candidates& to, const CursorPlace& place) {
    for (const CommandLine* command : std::views::reverse(place.commands)) {
        for (const Parameter& option : command->options) {
            const std::string& name = option.names.back();
            const bool is_given = std::ranges::find(place.given, &option) != place.given.end();
            const bool is_there = std::ranges::find(to.all, name, &Candidate::text) != to.all.end();
            if (!is_there && (!is_given || option.repeats)) {
                to.all.push_back({name, option.meaning});
            }
        }
    }
}

/// The hundreds of codes that a command line may begin with say nothing to who has not begun to write one, and stand in
/// the way of who has begun to write a command.
void add_words(Candidates& to, const CursorPlace& place, std::string_view written, const CandidateSources& known) {
    const CommandLine& command = *place.commands.back();
    for (const CommandLine& below : command.commands) {
        if (place.places == 0 && !place.only_places) {
            to.all.push_back({below.name, below.meaning});
        }
    }
    const bool is_command =
        std::ranges::any_of(to.all, [&](const Candidate& one) { return one.text.starts_with(written); });
    if (place.commands.size() == 1 && is_command) {
        to.files = true;
    } else if (place.places < command.places.size() || (!command.places.empty() && command.places.back().repeats)) {
        add_values(to, command.places[std::min(place.places, command.places.size() - 1)], known);
    }
}

/// Leaves what begins as the text does, in any letter case.
void keep_begun(std::vector<Candidate>& all, std::string_view text) {
    std::erase_if(all, [&](const Candidate& candidate) {
        return !is_same_word(std::string_view(candidate.text).substr(0, text.size()), text);
    });
}

/// Leaves of the formats those that the command has. Before the command is named, it may be any.
void keep_formats(std::vector<Candidate>& all, const CursorPlace& place, const Parameter& option) {
    std::string name;
    for (const CommandLine* command : std::span(place.commands).subspan(1)) {
        name += (name.empty() ? "" : " ") + command->name;
    }
    const CommandRow* row = find_row(name);
    const bool is_open = name.empty() && place.places == 0;
    if (is_open || row == nullptr || find_option(*place.commands.front(), "--format") != &option) {
        return;
    }
    std::erase_if(all, [&](const Candidate& candidate) {
        const auto format = std::ranges::find(formats, candidate.text, &FormatRow::id);
        return std::ranges::find(row->formats, format->format) == row->formats.end();
    });
}

/// What may be the value of the option where it stands.
void add_values_of(Candidates& to, const CursorPlace& place, const Parameter& option, const CandidateSources& known) {
    add_values(to, option, known);
    keep_formats(to.all, place, option);
}

}  // namespace

Candidates candidates(const CommandLine& whole, const Knowledge& knowledge, std::span<const std::string> words) {
    const std::string_view written = words.back();
    CursorPlace place{{&whole}};
    for (const std::string& word : words.first(words.size() - 1)) {
        go_past(place, word);
    }

    Candidates out;
    const CandidateSources known{whole, knowledge};
    const std::size_t value = written.find('=') + 1;
    const bool is_option = place.option == nullptr && !place.only_places && written.starts_with('-');
    if (is_option && value > 0) {
        const Parameter* option = find_option(place, written);
        if (option != nullptr) {
            add_values_of(out, place, *option, known);
        }
        keep_begun(out.all, written.substr(value));
        for (Candidate& candidate : out.all) {
            candidate.text.insert(0, written.substr(0, value));
        }
        return out;
    }
    if (is_option) {
        add_options(out, place);
    } else if (place.option != nullptr) {
        add_values_of(out, place, *place.option, known);
    } else {
        add_words(out, place, written, known);
    }
    keep_begun(out.all, written);
    return out;
}

std::vector<std::string> overlays_in(std::span<const std::string> words) {
    std::vector<std::string> paths;
    for (std::size_t n = 0; n + 1 < words.size(); ++n) {
        const bool is_next = words[n] == "--kb" && n + 2 < words.size();
        const std::string path = is_next ? words[n + 1] : words[n].starts_with("--kb=") ? words[n].substr(5) : "";
        std::error_code error;
        if (std::filesystem::exists(path, error)) {
            paths.push_back(path);
        }
    }
    return paths;
}

outside::ExitCode completion(const Session& session) {
    std::vector<std::string> words = session.options().words;
    if (words.empty()) {
        session.out() << session.options().completion_script;
        return outside::ExitCode::identified;
    }
    if (words.back().ends_with('|')) {
        words.back().pop_back();
    }
    const Candidates found = candidates(command_line(), session.knowledge(), words);
    for (const Candidate& candidate : found.all) {
        session.out() << candidate.text << '\t' << candidate.meaning << '\n';
    }
    session.out() << (found.files ? "/\n" : "");
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
