#include "said_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "command_words.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::size_t shortest_program = 4;
constexpr std::size_t shortest_word = 3;
constexpr std::size_t longest_word = 60;

bool is_plain(std::string_view word, std::size_t shortest) {
    return word.size() >= shortest && word.size() <= longest_word && is_letter(word[0]) &&
           std::ranges::all_of(word, [](char c) { return is_letter(c) || c == '-'; });
}

/// A cmdlet's verb, its noun whole and in parts, Az, Disk and Config, and its parameters.
void add_cmdlet(const CommandWords& command, std::vector<SaidWord>& out) {
    const std::size_t hyphen = command[0].find('-');
    out.push_back({"verb", command[0].substr(0, hyphen)});
    const std::string_view noun = command[0].substr(hyphen + 1);
    out.push_back({"noun", noun});
    for (std::size_t begin = 0, n = 1; n <= noun.size(); ++n) {
        if (n == noun.size() || is_upper(noun[n])) {
            out.push_back({"part of a noun", noun.substr(begin, n - begin), true});
            begin = n;
        }
    }
    for (const std::string_view word : command) {
        if (word[0] == '-' && is_plain(word.substr(1), shortest_program)) {
            out.push_back({"-", word.substr(1), true});
        }
    }
}

/// The program and the words up to its first option, each by the words before it and among all of the program; and the
/// program's long options.
void add_program(const CommandWords& command, std::vector<SaidWord>& out) {
    const std::string program = program_name(command[0]);
    if (!is_plain(program, 1)) {
        return;
    }
    const std::string_view written = command[0].substr(command[0].find_last_of("/\\") + 1);
    out.push_back({"program", written.substr(0, program.size())});
    std::string before = program;
    for (std::size_t n = 1; n < command.size() && is_plain(command[n], 1) && before.size() < longest_word; ++n) {
        out.push_back({before, command[n]});
        out.push_back({program + " *", command[n], true});
        before += fmt::format(" {}", lower(command[n]));
    }
    for (const std::string_view word : command) {
        const std::string_view option = word.substr(0, word.find('='));
        if (option.starts_with("--") && is_plain(option.substr(2), shortest_program)) {
            out.push_back({program + " --", option.substr(2), true});
        }
    }
}

}  // namespace

std::vector<SaidWord> words_said(const Command& command) {
    std::vector<SaidWord> out;
    for (const CommandWords& words : commands_in(command.text, command.shell)) {
        command.shell == Shell::powershell&& is_cmdlet(words[0]) ? add_cmdlet(words, out) : add_program(words, out);
    }
    std::erase_if(out, [](const SaidWord& said) {
        return !is_plain(said.word, said.vocabulary == "program" ? shortest_program : shortest_word);
    });
    return out;
}

}  // namespace vmbackup_diag::validate
