// A placeholder is filled only where it is written as <name>: in other brackets, or as the name of somebody else's VM,
// it is pasted as it stands. One that no command uses, or that says its name alone, leaves people to guess.
#include <map>
#include <set>

#include "complaints.hpp"
#include "every_command.hpp"
#include "passages.hpp"
#include "stand_ins.hpp"
#include "vmbackup_diag/model/placeholders.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

class Placeholders {
  public:
    Placeholders(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), origins_(origins), stand_ins_(knowledge), complaints_(origins, "placeholders") {}

    Problems check() {
        for_each_command(knowledge_, [&](const PlacedStep& at, const std::string& inside, const Command& command) {
            for (const PlaceholderUse& use : placeholders_in(command.text)) {
                used_.insert(use.name);
            }
            complain(at.list, at.id, inside, stand_ins_.in_other_brackets(command.text));
            if (command.shell != Shell::portal) {
                complain(at.list, at.id, inside, stand_ins_.of_somebody(command.text));
            }
        });
        for (const Screen& screen : screens(knowledge_)) {
            for (const Passage& passage : screen.passages) {
                complain(screen.list, screen.id, passage.inside, stand_ins_.in_other_brackets(passage.text));
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
    StandIns stand_ins_;
    Complaints complaints_;
    std::set<std::string_view> used_;
};

}  // namespace

Problems placeholders(const Knowledge& knowledge, const load::Origins& origins) {
    return Placeholders(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
