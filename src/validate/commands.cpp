#include <array>

#include "brackets.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "vmbackup_diag/model/placeholders.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

struct Trap {
    std::string_view characters;
    std::string_view name;
    std::string_view instead;
};

/// Characters that a text editor puts in and a shell does not understand.
constexpr std::array traps{
    Trap{"\u2010", "a typographic hyphen", "write -"},
    Trap{"\u2011", "a hyphen that does not break", "write -"},
    Trap{"\u2012", "a typographic dash (figure dash)", "write -"},
    Trap{"\u2013", "a typographic dash (en dash)", "write -"},
    Trap{"\u2014", "a typographic dash (em dash)", "write -"},
    Trap{"\u2015", "a typographic dash (bar)", "write -"},
    Trap{"\u2212", "a minus sign that is no hyphen", "write -"},
    Trap{"\u2018", "a typographic quote", "write '"},
    Trap{"\u2019", "a typographic quote", "write '"},
    Trap{"\u201A", "a typographic quote", "write '"},
    Trap{"\u201B", "a typographic quote", "write '"},
    Trap{"\u2032", "a prime that is no quote", "write '"},
    Trap{"\u00B4", "an accent that is no quote", "write '"},
    Trap{"\u201C", "a typographic quote", "write \""},
    Trap{"\u201D", "a typographic quote", "write \""},
    Trap{"\u201E", "a typographic quote", "write \""},
    Trap{"\u2033", "a double prime that is no quote", "write \""},
    Trap{"\u00A0", "a non-breaking space", "write a blank"},
    Trap{"\u2007", "a non-breaking space", "write a blank"},
    Trap{"\u2009", "a thin space", "write a blank"},
    Trap{"\u202F", "a non-breaking space", "write a blank"},
    Trap{"\u3000", "a wide space", "write a blank"},
    Trap{"\u2026", "a typographic ellipsis", "write what stands there"},
};

/// The prompt sign that a line begins with, as it was copied from a terminal; empty when there is none.
std::string_view prompt_of(std::string_view line) {
    for (const std::string_view sign : {"$ ", "# ", "> ", "% ", "PS>", ">>> "}) {
        if (line.starts_with(sign)) {
            return sign;
        }
    }
    const bool is_drive = line.size() > 2 && is_letter(line[0]) && line.substr(1, 2) == ":\\";
    if (line.starts_with("PS ") || is_drive) {
        const std::size_t sign = line.find_first_of("> ", line.starts_with("PS ") ? 3 : 0);
        return sign < line.size() && line[sign] == '>' ? line.substr(0, sign + 1) : "";
    }
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view first = line.substr(0, blank);
    const bool is_host = first.find('@') != first.npos && (first.ends_with('$') || first.ends_with('#'));
    return is_host && first.find_first_of("'\"") == first.npos ? first : "";
}

class Commands {
  public:
    Commands(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "commands") {}

    Problems check() {
        for (const Fix& fix : knowledge_.fixes) {
            check(fix);
        }
        for_each_step(knowledge_, [&](const PlacedStep& at) {
            for (std::size_t n = 0; n < at.step.commands.size(); ++n) {
                check_command(at.list, at.id, command_at(at, n), at.step.commands[n]);
            }
        });
        return complaints_.take();
    }

  private:
    void check(const Fix& fix) {
        const bool is_executable = std::ranges::any_of(fix.steps, [](const Step& s) { return !s.commands.empty(); });
        if (!is_executable && !fix.steps.empty()) {
            complaints_.add("fixes", fix.id.text, "/steps", "no step says what to type or where to click",
                            "give at least one step a \"command\"");
        }
    }

    void check_command(std::string_view list, std::string_view id, const std::string& inside, const Command& command) {
        if (command.text.empty()) {
            return;
        }
        const auto complain = [&](std::string message, std::string hint = {}) {
            complaints_.add(list, id, inside, std::move(message), std::move(hint));
        };
        for (const Trap& trap : traps) {
            if (command.text.find(trap.characters) != command.text.npos) {
                complain(fmt::format("the command holds {}", trap.name), std::string(trap.instead));
            }
        }
        for (std::size_t begin = 0; begin < command.text.size();
             begin = std::min(command.text.find('\n', begin), command.text.size()) + 1) {
            if (const std::string_view prompt = prompt_of(command.text.substr(begin)); !prompt.empty()) {
                complain(fmt::format("the command begins with the prompt sign \"{}\"", prompt), "leave it out");
            }
        }
        if (std::string lonely = unpaired(command.text, command.shell); !lonely.empty()) {
            complain(std::move(lonely));
        }
        for (const PlaceholderUse& use : placeholders_in(command.text)) {
            if (find_placeholder(knowledge_, use.name) == nullptr) {
                complain(fmt::format("there is no placeholder <{}>", use.name));
            }
        }
        if (command.text.find_first_not_of(' ') != 0 || command.text.back() == ' ' || command.text.back() == '\n') {
            complain("the command begins or ends with white space");
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
};

}  // namespace

Problems commands(const Knowledge& knowledge, const load::Origins& origins) {
    return Commands(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
