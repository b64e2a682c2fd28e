// What only finds something out is no end: it changes nothing, and what needs its finding follows it in each guide.
// What only clears the way leads to what can be tried now.
#include "complaints.hpp"
#include "vmbackup_diag/engine/guide_graph.hpp"

namespace vmbackup_diag::validate {
namespace {

class Findings {
  public:
    Findings(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "findings"), origins_(origins), graph_(knowledge) {}

    Problems check() {
        for (const Fix& fix : knowledge_.fixes) {
            if (!origins_.is_of_base("fixes", fix.id.text)) {
                check(fix);
            }
        }
        for (const Guide& guide : knowledge_.guides) {
            for (std::size_t n = 0; n < guide.nodes.size() && !origins_.is_of_base("guides", guide.id.text); ++n) {
                check(guide, n);
            }
        }
        return complaints_.take();
    }

  private:
    void check(const Fix& fix) {
        constexpr std::string_view found_out = "You know ";
        if (fix.finds_out && risk(fix) != Risk::safe) {
            complain(fix, "/finds_out", "it only finds something out, and has a step that is not safe",
                     "leave to another fix what changes something");
        }
        if (fix.finds_out && fix.clears_the_way) {
            complain(fix, "/clears_the_way", "what only finds something out clears nothing", "leave one of both");
        }
        if (fix.finds_out && fix.wait_minutes != 0) {
            complain(fix, "/wait_minutes", "it only finds something out, and nothing has to take effect", "expected 0");
        }
        if (!fix.finds_out && fix.verify.text.starts_with(found_out)) {
            complain(fix, "/verify/text", "to know something is no sign that a fix worked",
                     "say what shows that it did, or \"finds_out\": true");
        }
    }

    void check(const Guide& guide, std::size_t n) {
        const auto* body = std::get_if<FixNode>(&guide.nodes[n].body);
        const Fix* fix = body == nullptr ? nullptr : find(knowledge_, body->fix);
        if (fix == nullptr) {
            return;
        }
        const auto complain_here = [&](std::string_view key, std::string message, std::string hint) {
            complaints_.add("guides", guide.id.text, fmt::format("/nodes/{}/{}", n, key), std::move(message),
                            std::move(hint));
        };
        if (fix->finds_out && !body->worked.empty()) {
            complain_here("worked",
                          fmt::format("\"{}\" only finds something out, and goes on in any case", fix->id.text),
                          "leave it out");
        } else if (fix->finds_out && ends({&guide, &guide.nodes[n]})) {
            complain_here(
                "then", fmt::format("\"{}\" only finds something out, and nothing follows that needs it", fix->id.text),
                "lead to a question or a fix");
        }
        const Node* next = graph_.node_of(guide, body->worked);
        if (next != nullptr && std::holds_alternative<EscalationId>(next->body)) {
            complain_here("worked", "a fix that worked leads to what to collect for support",
                          "leave it out, or lead to a question or a fix");
        }
    }

    /// Whether the next thing that is more than the way into another guide is the end of the road.
    [[nodiscard]] bool ends(engine::Point at) const {
        for (std::size_t n = 0; n <= knowledge_.guides.size(); ++n) {
            const auto next = graph_.next(at);
            if (next.empty() || std::holds_alternative<EscalationId>(next.front().node->body)) {
                return true;
            }
            if (!std::holds_alternative<GuideId>(next.front().node->body)) {
                return false;
            }
            at = next.front();
        }
        return true;
    }

    void complain(const Fix& fix, const std::string& inside, std::string message, std::string hint) {
        complaints_.add("fixes", fix.id.text, inside, std::move(message), std::move(hint));
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    const load::Origins& origins_;
    engine::GuideGraph graph_;
};

}  // namespace

Problems findings(const Knowledge& knowledge, const load::Origins& origins) {
    return Findings(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
