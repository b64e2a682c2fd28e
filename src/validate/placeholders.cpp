// A placeholder is filled only where it is written as <name>: in other brackets, or as the name of somebody else's VM,
// it is pasted as it stands. One that no command uses, or that says its name alone, leaves people to guess.
#include <map>
#include <set>

#include "complaints.hpp"
#include "every_command.hpp"
#include "passages.hpp"
#include "vmbackup_diag/model/placeholders.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A name without its hyphens and the like, in lower case: resource_group and resourceGroup are one.
std::string bare_name(std::string_view name) {
    std::string bare;
    std::ranges::copy_if(lower(name), std::back_inserter(bare), is_letter_or_digit);
    return bare;
}

bool is_of_name(char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; }

/// What a command or a text has in place of a placeholder, and the placeholder that is meant.
struct StandIn {
    std::string_view written;
    std::string_view meant;
};

class Placeholders {
  public:
    Placeholders(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), origins_(origins), complaints_(origins, "placeholders") {
        for (const Placeholder& placeholder : knowledge.placeholders) {
            by_bare_name_.emplace(bare_name(placeholder.id), placeholder.id);
        }
    }

    Problems check() {
        for_each_command(knowledge_, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
            for (const PlaceholderUse& use : placeholders_in(command.text)) {
                used_.insert(use.name);
            }
            complain(at.list, at.id, inside, in_other_brackets(command.text));
            if (command.shell != Shell::portal) {
                complain(at.list, at.id, inside, of_somebody(command.text));
            }
        });
        for (const Screen& screen : screens(knowledge_)) {
            for (const Passage& passage : screen.passages) {
                complain(screen.list, screen.id, passage.inside, in_other_brackets(passage.text));
            }
        }
        std::map<std::string, std::string_view> meanings;
        for (const Placeholder& placeholder : knowledge_.placeholders) {
            const auto [first, is_new] = meanings.try_emplace(lower(placeholder.meaning), placeholder.id);
            check(placeholder, is_new ? "" : first->second);
        }
        return complaints_.take();
    }

  private:
    /// The names in brackets that the program does not fill; ${name} is a variable of a shell, and [Name] a heading.
    [[nodiscard]] std::vector<StandIn> in_other_brackets(std::string_view text) const {
        std::vector<StandIn> found;
        for (std::size_t open = text.find_first_of("{["); open != text.npos;
             open = text.find_first_of("{[", open + 1)) {
            std::size_t end = open + 1;
            while (end < text.size() && is_of_name(text[end])) {
                ++end;
            }
            const char close = text[open] == '{' ? '}' : ']';
            const bool is_closed = end < text.size() && text[end] == close;
            const bool is_variable = open > 0 && (text[open - 1] == '$' || text[open - 1] == '@');
            const bool is_heading = is_closed && close == ']' && lower(text[open + 1]) != text[open + 1];
            if (is_closed && !is_variable && !is_heading) {
                add(text.substr(open, end + 1 - open), text.substr(open + 1, end - open - 1), found);
            }
        }
        return found;
    }

    /// The words such as myVM and YOUR_VAULT.
    [[nodiscard]] std::vector<StandIn> of_somebody(std::string_view text) const {
        std::vector<StandIn> found;
        for (std::size_t begin = 0; begin < text.size(); ++begin) {
            std::size_t end = begin;
            while (end < text.size() && is_of_name(text[end])) {
                ++end;
            }
            const std::string_view word = text.substr(begin, end - begin);
            const std::size_t mine = is_same_word(word.substr(0, 2), "my")     ? 2
                                     : is_same_word(word.substr(0, 4), "your") ? 4
                                                                               : 0;
            if (mine > 0) {
                add(word, word.substr(mine), found);
            }
            begin = end;
        }
        return found;
    }

    void add(std::string_view written, std::string_view name, std::vector<StandIn>& found) const {
        std::string bare = bare_name(name);
        for (const std::string_view end : {"", "name"}) {
            if (!bare.ends_with(end)) {
                continue;
            }
            bare.resize(bare.size() - end.size());
            if (const auto meant = by_bare_name_.find(bare); meant != by_bare_name_.end()) {
                found.push_back({written, meant->second});
                return;
            }
        }
    }

    void complain(std::string_view list, std::string_view id, const std::string& inside,
                  const std::vector<StandIn>& found) {
        for (const StandIn& one : found) {
            complaints_.add(list, id, inside,
                            fmt::format("\"{}\" stands for something, and the program does not fill it", one.written),
                            fmt::format("write <{}>", one.meant));
        }
    }

    /// What came with the base is not held against what is laid over it.
    void check(const Placeholder& placeholder, std::string_view same) {
        if (origins_.is_of_base("placeholders", placeholder.id)) {
            return;
        }
        const auto complain_of = [&](const char* inside, std::string message, std::string hint) {
            complaints_.add("placeholders", placeholder.id, inside, std::move(message), std::move(hint));
        };
        if (!used_.contains(placeholder.id)) {
            complain_of("", fmt::format("no command has the placeholder <{}>", placeholder.id), "take it out");
        }
        if (!placeholder.meaning.empty() && bare_name(placeholder.meaning) == bare_name(placeholder.id)) {
            complain_of("/meaning", fmt::format("the meaning of <{}> is its name alone", placeholder.id),
                        "say what it is, and where to read it");
        } else if (!placeholder.meaning.empty() && !same.empty()) {
            complain_of("/meaning", fmt::format("the meaning of <{}> is that of <{}>", placeholder.id, same),
                        "use one of them, or say what is different here");
        }
    }

    const Knowledge& knowledge_;
    const load::Origins& origins_;
    Complaints complaints_;
    std::map<std::string, std::string_view, std::less<>> by_bare_name_;
    std::set<std::string_view> used_;
};

}  // namespace

Problems placeholders(const Knowledge& knowledge, const load::Origins& origins) {
    return Placeholders(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
