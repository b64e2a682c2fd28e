// What is known of a case are values of facts: each fact is there, and has the value that is named.
#include <set>

#include "meant.hpp"

namespace vmbackup_diag::validate {
namespace {

class Facts {
  public:
    Facts(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "references") {}

    Problems check() {
        for (const Fact& fact : knowledge_.facts) {
            check(fact);
        }
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Signature& signature : knowledge_.signatures) {
            check_facts("signatures", signature.id, signature.facts);
        }
        for (const Fix& fix : knowledge_.fixes) {
            check(fix);
        }
        for (const Guide& guide : knowledge_.guides) {
            check(guide);
        }
        return complaints_.take();
    }

  private:
    /// A fact's values differ, and none of them is what "I can't tell" says.
    void check(const Fact& fact) {
        for (std::size_t n = 0; n < fact.values.size(); ++n) {
            const std::string inside = fmt::format("/values/{}", n);
            if (fact.values[n] == unknown) {
                complaints_.add("facts", fact.id.text, inside, "every fact may be \"unknown\"", "leave it out");
            } else if (!fact.values[n].empty() && !values_.emplace(fact.id, fact.values[n]).second) {
                complaints_.add("facts", fact.id.text, inside,
                                fmt::format("the value \"{}\" is given twice", fact.values[n]));
            }
        }
    }

    void check(const Entry& entry) {
        check_facts("entries", entry.id.text, entry.facts);
        for (std::size_t n = 0; n < entry.causes.size(); ++n) {
            check_facts("entries", entry.id.text, entry.causes[n].when, fmt::format("/causes/{}", n), "when");
        }
    }

    void check(const Fix& fix) {
        check_facts("fixes", fix.id.text, fix.when, "", "when");
        for (std::size_t n = 0; n < fix.steps.size(); ++n) {
            check_facts("fixes", fix.id.text, fix.steps[n].when, fmt::format("/steps/{}", n), "when");
        }
    }

    void check(const Guide& guide) {
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            const auto* question = std::get_if<Question>(&guide.nodes[n].body);
            for (std::size_t a = 0; question != nullptr && a < question->answers.size(); ++a) {
                check_facts("guides", guide.id.text, question->answers[a].facts,
                            fmt::format("/nodes/{}/question/answers/{}", n, a));
            }
        }
    }

    void check_facts(std::string_view list, std::string_view id, std::span<const KnownFact> facts,
                     const std::string& holder = "", std::string_view key = "facts") {
        for (const KnownFact& known : facts) {
            const std::string inside = fmt::format("{}/{}/{}", holder, key, known.fact.text);
            const Fact* fact = find(knowledge_, known.fact);
            check_reference(knowledge_, list, id, inside, known.fact, knowledge_.facts, "fact", complaints_);
            if (fact != nullptr && !known.value.empty() && !values_.contains({known.fact, known.value})) {
                complaints_.add(list, id, inside,
                                fmt::format("the fact \"{}\" has no value \"{}\"", known.fact.text, known.value));
            }
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    std::set<std::pair<FactId, std::string_view>> values_;
};

}  // namespace

Problems facts(const Knowledge& knowledge, const load::Origins& origins) { return Facts(knowledge, origins).check(); }

}  // namespace vmbackup_diag::validate
