// A step that stands twice in one list was pasted, and the step that was to stand there is missing. To look or to try
// once more after a change is another matter.
#include <map>
#include <set>

#include "changing.hpp"
#include "complaints.hpp"
#include "every_command.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// The cases that a step is for, so that the same words for other cases are not the same step.
std::string cases_of(const Step& step) {
    std::string cases;
    for (const KnownFact& known : step.when) {
        cases += fmt::format("{}={}\n", known.fact.text, known.value);
    }
    return cases;
}

/// What a list of steps has said so far, and where.
class Pasted {
  public:
    Pasted(const PlacedSteps& at, Complaints& complaints) : at_(at), complaints_(complaints) {}

    void check() {
        for (std::size_t n = 0; n < at_.steps.size() && !complaints_.is_full(); ++n) {
            const Step& step = at_.steps[n];
            const std::string cases = cases_of(step);
            const bool has_text = !step.text.empty();
            if (!has_text || !is_again(fmt::format("{}{}", cases, lower(step.text)), n, "the step")) {
                check_commands(step, cases, n);
            }
            changed_ = step.risk == Risk::safe ? changed_ : n;
        }
    }

  private:
    /// What changes nothing may be given again: a window or a file is opened for one thing and then for another.
    void check_commands(const Step& step, const std::string& cases, std::size_t n) {
        std::set<std::pair<Shell, std::string_view>> ways;
        for (const Command& command : step.commands) {
            if (!ways.emplace(command.shell, command.text).second) {
                complaints_.add(at_.list, at_.id, fmt::format("{}/{}/alternatives", at_.inside, n),
                                "the step gives one command twice", "take one of them out, or write another way");
                return;
            }
            const bool is_telling = !what_changes(command.text, command.shell).empty();
            if (is_telling && is_again(fmt::format("{}\n{}", cases, command.text), n, "the command")) {
                return;
            }
        }
    }

    /// Whether this was said before, with nothing changed since; a complaint where it was.
    bool is_again(std::string said, std::size_t n, std::string_view what) {
        const auto [before, is_new] = said_.try_emplace(std::move(said), n);
        const std::size_t first = std::exchange(before->second, n);
        const bool is_told = !is_new && first < n && changed_ <= first;
        if (is_told) {
            complaints_.add(
                at_.list, at_.id, fmt::format("{}/{}", at_.inside, n),
                fmt::format("{} of {}/{} again, and nothing is changed in between", what, at_.inside, first),
                "take one of them out, or write what was to stand here");
        }
        return is_told;
    }

    const PlacedSteps& at_;
    Complaints& complaints_;
    std::map<std::string, std::size_t> said_;
    std::size_t changed_ = 0;  ///< the last step that changes something; the first one comes after nothing
};

}  // namespace

Problems pasted_steps(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "repeats");
    for_each_list(knowledge, [&](const PlacedSteps& at) { Pasted(at, complaints).check(); });
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
