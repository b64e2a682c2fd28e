#include <map>
#include <set>
#include <vector>

#include "complaints.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Says of each reference whether it leads somewhere, and to what it may have been meant to lead.
class References {
  public:
    References(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins) {}

    Problems check() {
        names();
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Signature& signature : knowledge_.signatures) {
            check_reference("signatures", signature.id, "/entry", signature.entry, knowledge_.entries, "entry");
            check_facts("signatures", signature.id, signature.facts);
        }
        for (const Escalation& escalation : knowledge_.escalations) {
            check_list("escalations", escalation.id.text, "/links", escalation.links, knowledge_.links, "link");
        }
        return complaints_.take();
    }

  private:
    /// No two entries answer to the same name or, where nothing stands beside it, to the same number.
    void names() {
        const auto& names = knowledge_.index.names;
        for (std::size_t n = 1; n < names.size(); ++n) {
            if (names[n].key == names[n - 1].key) {
                const Entry& one = knowledge_.entries[names[n - 1].entry];
                const Entry& other = knowledge_.entries[names[n].entry];
                complaints_.add("entries", other.id.text, names[n].alias ? "/aliases" : "/id",
                                fmt::format("the name \"{}\" is already one of \"{}\"", names[n].key, one.id.text),
                                "names are compared without regard to letter case");
            }
        }
        const auto& numbers = knowledge_.index.numbers;
        for (std::size_t n = 1; n < numbers.size(); ++n) {
            const bool same = numbers[n].number.value == numbers[n - 1].number.value;
            if (same && numbers[n].number.beside.empty() && numbers[n - 1].number.beside.empty()) {
                const Entry& one = knowledge_.entries[numbers[n - 1].entry];
                complaints_.add("entries", knowledge_.entries[numbers[n].entry].id.text, "/numbers",
                                fmt::format("the number {} is already one of \"{}\"", numbers[n].number.written, one.id.text),
                                "say with \"beside\" which words tell them apart");
            }
        }
    }

    void check(const Entry& entry) {
        const std::string_view id = entry.id.text;
        std::set<std::string_view> cause_ids;
        for (std::size_t n = 0; n < entry.causes.size(); ++n) {
            const Cause& cause = entry.causes[n];
            if (!cause_ids.insert(cause.id).second) {
                complaints_.add("entries", id, fmt::format("/causes/{}/id", n),
                                fmt::format("the cause \"{}\" is given twice", cause.id));
            }
            check_reference("entries", id, fmt::format("/causes/{}/fix", n), cause.fix, knowledge_.fixes, "fix");
            check_systems(entry, cause, n);
        }
        check_reference("entries", id, "/guide", entry.guide, knowledge_.guides, "guide");
        check_list("entries", id, "/links", entry.links, knowledge_.links, "link");
        check_list("entries", id, "/related", entry.related, knowledge_.entries, "entry");
        check_reference("entries", id, "/retired/instead", entry.retired.instead, knowledge_.entries, "entry");
        check_facts("entries", id, entry.facts);
    }

    /// A cause occurs where its entry does, and its fix can be carried out there.
    void check_systems(const Entry& entry, const Cause& cause, std::size_t n) {
        const Fix* fix = find(knowledge_, cause.fix);
        for (const Os os : cause.os.empty() ? entry.os : cause.os) {
            if (!concerns(entry.os, os)) {
                complaints_.add("entries", entry.id.text, fmt::format("/causes/{}/os", n),
                                fmt::format("the entry does not occur on {}", word(os).shown));
            } else if (fix != nullptr && !concerns(fix->os, os)) {
                complaints_.add("entries", entry.id.text, fmt::format("/causes/{}/fix", n),
                                fmt::format("the fix \"{}\" is not for {}", cause.fix.text, word(os).shown),
                                "name the cause's \"os\", or write a fix for that system");
            }
        }
    }

    template <class IdType, class Things>
    void check_reference(std::string_view list, std::string_view id, const std::string& inside, IdType to,
                         const Things& things, std::string_view kind) {
        if (to.empty() || find(knowledge_, to) != nullptr) {
            return;
        }
        std::vector<std::string_view> ids;
        for (const auto& thing : things) {
            ids.push_back(thing.id.text);
        }
        const std::string_view meant = nearest(to.text, ids);
        complaints_.add(list, id, inside, fmt::format("there is no {} \"{}\"", kind, to.text),
                        meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant));
    }

    template <class IdType, class Things>
    void check_list(std::string_view list, std::string_view id, std::string_view inside, std::span<const IdType> ids,
                    const Things& things, std::string_view kind) {
        for (std::size_t n = 0; n < ids.size(); ++n) {
            check_reference(list, id, fmt::format("{}/{}", inside, n), ids[n], things, kind);
        }
    }

    void check_facts(std::string_view list, std::string_view id, std::span<const KnownFact> facts) {
        for (const KnownFact& known : facts) {
            const std::string inside = fmt::format("/facts/{}", known.fact.text);
            const Fact* fact = find(knowledge_, known.fact);
            check_reference(list, id, inside, known.fact, knowledge_.facts, "fact");
            if (fact != nullptr && std::ranges::find(fact->values, known.value) == fact->values.end()) {
                complaints_.add(list, id, inside,
                                fmt::format("the fact \"{}\" has no value \"{}\"", known.fact.text, known.value));
            }
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
};

}  // namespace

Problems references(const Knowledge& knowledge, const load::Origins& origins) {
    return References(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
