// What the program itself names has to be there. What is missing stops nobody, but the shipped base has to be without a
// problem; and a base that nobody's conversation begins in may have as little of it as it likes.
#include "vmbackup_diag/model/expected.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "complaints.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"

namespace vmbackup_diag::validate {
namespace {

class Expected {
  public:
    Expected(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "expected") {}

    Problems check() {
        expect(unknown_code, "escalation");
        expect(usual_fix, "fix");
        for (const EntryId entry : expected::entries) {
            expect(entry, "entry");
        }
        for (const KnownFact& fact : expected::facts) {
            expect(fact);
        }
        for (const auto& row : os_words) {
            expect(KnownFact{os_fact, row.id});
        }
        for (const auto& row : words_of(Operation{})) {
            expect(KnownFact{operation_fact, as_fact(row.value)});
        }
        for (const std::string_view placeholder : expected::placeholders) {
            if (find_placeholder(knowledge_, placeholder) == nullptr) {
                complain("placeholder", placeholder);
            }
        }
        return complaints_.take();
    }

  private:
    template <class IdType>
    void expect(IdType id, std::string_view kind) {
        if (find(knowledge_, id) == nullptr) {
            complain(kind, id.text);
        }
    }

    void expect(const KnownFact& known) {
        const Fact* fact = find(knowledge_, known.fact);
        const std::string id = fmt::format("{}={}", known.fact.text, known.value);
        const bool is_there = fact != nullptr && std::ranges::find(fact->values, known.value) != fact->values.end();
        if (!is_there && seen_.insert(id).second) {
            complain("value of a fact", id);
        }
    }

    void complain(std::string_view kind, std::string_view id) {
        complaints_.warn("guides", start_guide.text, "",
                         fmt::format("the program itself names the {} \"{}\", which is not there", kind, id),
                         "where it has another name now, give that to the program too");
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    std::set<std::string> seen_;
};

}  // namespace

Problems expected(const Knowledge& knowledge, const load::Origins& origins) {
    return find(knowledge, start_guide) == nullptr ? Problems{} : Expected(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
