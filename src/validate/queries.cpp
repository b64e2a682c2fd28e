// A query that az does not understand ends the command; one that it understands otherwise gives an empty list, which
// looks like good news.
#include <fmt/format.h>

#include "command_words.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "jmespath.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The value of an option as az gets it from the shell: without the quotes around it and what escapes those inside.
std::string from_shell(std::string_view word, Shell shell) {
    const bool is_quoted = word.size() > 1 && (word[0] == '"' || word[0] == '\'') && word.back() == word[0];
    const char quote = is_quoted ? word[0] : '\0';
    word = is_quoted ? word.substr(1, word.size() - 2) : word;
    const char escape = shell == Shell::powershell ? '`' : '\\';
    std::string value;
    for (std::size_t n = 0; n < word.size(); ++n) {
        const char next = n + 1 < word.size() ? word[n + 1] : '\0';
        const bool is_escape = quote == '"' && word[n] == escape && (next == '"' || next == '`' || next == escape);
        const bool is_doubled = quote != 0 && shell == Shell::powershell && word[n] == quote && next == quote;
        n += is_escape || is_doubled ? 1 : 0;
        value += word[n];
    }
    return value;
}

/// The value that az is given for the option; empty when there is none.
std::string_view value_of(const CommandWords& command, std::string_view option, std::string_view short_option = {}) {
    for (std::size_t n = 1; n < command.size(); ++n) {
        const bool is_joined = command[n].starts_with(option) && command[n].substr(option.size()).starts_with('=');
        if (is_joined) {
            return command[n].substr(option.size() + 1);
        }
        if ((command[n] == option || (!short_option.empty() && command[n] == short_option)) && n + 1 < command.size()) {
            return command[n + 1];
        }
    }
    return "";
}

}  // namespace

Problems queries(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "queries");
    for_each_command(knowledge, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
        for (const CommandWords& words : commands_in(command.text, command.shell)) {
            const std::string_view word = words[0] == "az" ? value_of(words, "--query") : "";
            const std::string query = from_shell(word, command.shell);
            for (std::string& wrong : wrong_in_query(query)) {
                complaints.add(at.list, at.id, inside, std::move(wrong), "write it as JMESPath has it");
            }
            const bool is_table = value_of(words, "--output", "-o") == "table";
            if (is_table && has_inner_object(query)) {
                complaints.add(at.list, at.id, inside, "a table shows no object or list inside an object of the query",
                               "give each value a name of its own, or leave out \"--output table\"");
            }
            if (const std::string_view column = is_table ? hidden_column(query) : ""; !column.empty()) {
                complaints.add(at.list, at.id, inside, fmt::format("a table does not show the column \"{}\"", column),
                               "write it with a capital letter");
            }
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
