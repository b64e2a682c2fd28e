// An option whose value was left out takes the next option for it, or the command fails; which options have none is
// listed, since they are few.
#include "command_words.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "switches.hpp"
#include "vmbackup_diag/model/quoting.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Whether the word begins an option: no number, and not the two hyphens after which there are none.
bool is_option(std::string_view word) {
    const std::size_t first = word.find_first_not_of('-');
    return first != word.npos && (first == 1 || first == 2) && is_letter(word[first]);
}

/// Whether the option is written as az has them; others are told by another rule.
bool is_option_of_az(std::string_view word) {
    return word.starts_with("--") ? word.find('_') == word.npos && lower(word) == word : word.size() == 2;
}

/// Whether this is more of a cmdlet, after a value in brackets.
bool goes_on_with_cmdlet(std::string_view word) { return is_option(word) && lower(word[1]) != word[1]; }

/// What stands after the word in its text, without the blanks and the ends of lines that go on.
std::string_view after_word(std::string_view word, std::string_view text, char escape) {
    std::size_t at = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    while (at < text.size() &&
           (text[at] == ' ' || text[at] == '\t' || (text[at] == escape && text.substr(at + 1).starts_with('\n')))) {
        at += text[at] == escape ? 2 : 1;
    }
    return text.substr(std::min(at, text.size()));
}

/// Whether the command ends here, goes on with another option, or sends what it says elsewhere.
bool has_no_value(std::string_view rest) {
    const bool is_end = rest.empty() || std::string_view(";|&\n)}>").find(rest[0]) != std::string_view::npos;
    const bool is_redirection = rest.size() > 1 && is_digit(rest[0]) && rest[1] == '>';
    return is_end || is_redirection || is_option(rest.substr(0, rest.find_first_of(" \n")));
}

bool is_switch_of_az(std::string_view option) { return is_among(option, switches_of_az); }

/// A switch may be cut short, and may say its value after a colon.
bool is_switch_of_cmdlet(std::string_view option) {
    const std::string name = lower(option.substr(1));
    return name.find(':') != name.npos ||
           is_so_of_one(switches_of_cmdlets, [&](std::string_view known) { return lower(known).starts_with(name); });
}

void check_values(const PlacedStep& at, const std::string& inside, const Command& command, const CommandWords& words,
                  Complaints& complaints) {
    const bool is_az = words[0] == "az";
    const bool is_named = is_cmdlet(words[0]) && lower(words[0]) != words[0];
    const bool is_of_cmdlet = command.shell == Shell::powershell && (is_named || goes_on_with_cmdlet(words[0]));
    if (!is_az && !is_of_cmdlet) {
        return;
    }
    const char escape = escape_sign(command.shell);
    for (std::size_t n = 0; n < words.size(); ++n) {
        const std::size_t equals = is_az ? words[n].find('=') : words[n].npos;
        const std::string_view option = words[n].substr(0, equals);
        if (!is_option(option) || (is_az && !is_option_of_az(option))) {
            continue;
        }
        const bool is_empty = equals != words[n].npos ? equals + 1 == words[n].size()
                                                      : has_no_value(after_word(words[n], command.text, escape));
        if (is_empty && !(is_az ? is_switch_of_az(option) : is_switch_of_cmdlet(option))) {
            complaints.add(at.list, at.id, inside, fmt::format("\"{}\" has no value", option),
                           fmt::format("give it one, or exempt \"values/{}\" if it takes none", at.id));
        }
    }
}

}  // namespace

Problems values(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "values");
    for_each_command(knowledge, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
        for (const CommandWords& words : commands_in(command.text, command.shell)) {
            check_values(at, inside, command, words, complaints);
        }
    });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
