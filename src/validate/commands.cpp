#include "brackets.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "traps.hpp"
#include "vmbackup_diag/model/placeholders.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

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
        if (const std::string_view broken = broken_placeholder(command.text); !broken.empty()) {
            complain(fmt::format("\"{}\" is no placeholder, and looks like one", broken),
                     "write it as <name>, of small letters, digits and hyphens");
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

    /// What stands after a < like a placeholder and is none: the name of one that nothing closes or that is written
    /// another way, or several words; empty when there is none.
    std::string_view broken_placeholder(std::string_view text) const {
        for (std::size_t begin = text.find('<'); begin != text.npos; begin = text.find('<', begin + 1)) {
            const std::string_view inside = text.substr(begin + 1, longest_placeholder);
            const std::string_view words = inside.substr(0, std::min(inside.find('>'), inside.size()));
            const bool is_closed = words.size() < inside.size();
            if (is_closed && is_letter(inside[0]) && words.back() != ' ' && words.find(' ') != words.npos &&
                std::ranges::all_of(words, [](char c) { return is_letter(c) || c == ' '; })) {
                return text.substr(begin, words.size() + 2);
            }
            const std::string_view name = words.substr(0, words.find_first_of(" \"'\n"));
            const bool is_right = is_closed && name == words && name == lower(name) && name.find('_') == name.npos;
            std::string meant = lower(name);
            std::ranges::replace(meant, '_', '-');
            if (!is_right && find_placeholder(knowledge_, meant) != nullptr) {
                return text.substr(begin, name.size() + (is_closed && name == words ? 2 : 1));
            }
        }
        return "";
    }

    static constexpr std::size_t longest_placeholder = 100;

    const Knowledge& knowledge_;
    Complaints complaints_;
};

}  // namespace

Problems commands(const Knowledge& knowledge, const load::Origins& origins) {
    return Commands(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
