// What restarts or deletes never comes first: neither for an entry, nor after an answer, nor inside a fix.
#include <map>

#include "complaints.hpp"
#include "vmbackup_diag/match/diagnosis.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::validate {
namespace {

bool is_disruptive(const Fix& fix) { return risk(fix) == Risk::disruptive; }

class Gentle {
  public:
    Gentle(const Knowledge& knowledge, const load::Origins& origins) : knowledge_(knowledge), origins_(origins) {}

    Problems check() {
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Fix& fix : knowledge_.fixes) {
            check(fix);
        }
        for (const Guide& guide : knowledge_.guides) {
            check(guide);
        }
        return problems_.take();
    }

  private:
    /// The first fix is disruptive only where no gentler one is shown, and an entry of both systems has one for each.
    void check(const Entry& entry) {
        for (const Os os : entry.os) {
            const auto fixes = match::fixes_of(knowledge_, entry, {.os = os});
            if (!fixes.empty() && is_disruptive(*fixes.front())) {
                complain("entries", entry.id.text, "/causes", entry.id.text,
                         fmt::format("for {} each fix has a disruptive step", word(os).shown),
                         "begin with a cause whose fix only looks, or changes what can be taken back");
                return;
            }
        }
    }

    /// Of the steps that are shown for a system, since those before may be for the other one.
    void check(const Fix& fix) {
        for (const Os os : fix.os) {
            const KnownFact known{os_fact, word(os).id};
            const std::vector<Step> steps = steps_for(fix, {&known, 1});
            if (!steps.empty() && steps.front().risk == Risk::disruptive) {
                complain("fixes", fix.id.text, "/steps", fix.id.text,
                         fmt::format("for {} the first step is disruptive", word(os).shown), "first look at the state");
                return;
            }
        }
    }

    void check(const Guide& guide) {
        std::map<NodeId, const Fix*> disruptive;
        for (const Node& node : guide.nodes) {
            const auto* body = std::get_if<FixNode>(&node.body);
            const Fix* fix = body == nullptr ? nullptr : find(knowledge_, body->fix);
            if (fix != nullptr && is_disruptive(*fix)) {
                disruptive.emplace(node.id, fix);
            }
        }
        if (const auto found = disruptive.find(guide.root); found != disruptive.end()) {
            complain_about_way(guide, "/root", "the guide begins with", *found->second);
        }
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            const auto* question = std::get_if<Question>(&guide.nodes[n].body);
            for (std::size_t m = 0; question != nullptr && m < question->answers.size(); ++m) {
                const Answer& answer = question->answers[m];
                if (const auto found = disruptive.find(answer.to); found != disruptive.end()) {
                    complain_about_way(guide, fmt::format("/nodes/{}/question/answers/{}/to", n, m),
                                       fmt::format("the answer \"{}\" leads straight to", answer.id), *found->second);
                }
            }
        }
    }

    /// The fix is what an exemption names: what makes it bearable to meet it first holds wherever it is met.
    void complain_about_way(const Guide& guide, const std::string& inside, std::string_view way, const Fix& fix) {
        complain("guides", guide.id.text, inside, fix.id.text,
                 fmt::format("{} \"{}\", which has a disruptive step", way, fix.id.text),
                 "lead to a gentler fix first, or ask once more");
    }

    /// What came with the base is not held against what is laid over it.
    void complain(std::string_view list, std::string_view id, const std::string& inside, std::string_view subject,
                  std::string message, std::string hint) {
        if (!origins_.is_of_base(list, id)) {
            problems_.add({.address = origins_.of(list, id, inside),
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .rule = "gentle",
                           .subject = std::string(subject)});
        }
    }

    const Knowledge& knowledge_;
    const load::Origins& origins_;
    CollectedProblems problems_;
};

}  // namespace

Problems gentle(const Knowledge& knowledge, const load::Origins& origins) { return Gentle(knowledge, origins).check(); }

}  // namespace vmbackup_diag::validate
