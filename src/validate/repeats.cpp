// A list that holds one thing twice was pasted together, and what else was to stand there is missing.
#include <set>

#include "complaints.hpp"

namespace vmbackup_diag::validate {
namespace {

class Repeats {
  public:
    explicit Repeats(const load::Origins& origins) : complaints_(origins, "repeats") {}

    /// Of a list under this key; `text` gives what the things are told apart by.
    template <class Thing, class Text>
    void check(std::string_view list, std::string_view id, std::string_view key, std::span<const Thing> things,
               Text text) {
        std::set<std::string_view> seen;
        for (std::size_t n = 0; n < things.size(); ++n) {
            if (!text(things[n]).empty() && !seen.insert(text(things[n])).second) {
                complaints_.add(list, id, fmt::format("/{}/{}", key, n), "this stands in the list twice",
                                "take one of them out, or write what was to stand here");
            }
        }
    }

    [[nodiscard]] Problems take() { return complaints_.take(); }

  private:
    Complaints complaints_;
};

}  // namespace

Problems repeats(const Knowledge& knowledge, const load::Origins& origins) {
    Repeats all(origins);
    const auto itself = [](std::string_view text) { return text; };
    const auto id_text = [](auto id) { return id.text; };
    for (const Entry& entry : knowledge.entries) {
        all.check("entries", entry.id.text, "samples", entry.samples, itself);
        all.check("entries", entry.id.text, "links", entry.links, id_text);
        all.check("entries", entry.id.text, "related", entry.related, id_text);
        all.check("entries", entry.id.text, "sources", entry.sources, [](const Source& source) { return source.what; });
    }
    for (const Signature& signature : knowledge.signatures) {
        all.check("signatures", signature.id, "samples", signature.samples, itself);
    }
    for (const Escalation& escalation : knowledge.escalations) {
        all.check("escalations", escalation.id.text, "links", escalation.links, id_text);
    }
    for (const Family& family : knowledge.families) {
        all.check("families", family.prefix, "codes", family.codes, itself);
    }
    return all.take();
}

}  // namespace vmbackup_diag::validate
