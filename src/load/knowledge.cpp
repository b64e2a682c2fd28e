// Documents become lists, lists are laid over the base, and what came of it is sorted and indexed.
#include "vmbackup_diag/load/knowledge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "read.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

std::string_view key_of(const Entry& entry) { return entry.id.text; }
std::string_view key_of(const Fix& fix) { return fix.id.text; }
std::string_view key_of(const Guide& guide) { return guide.id.text; }
std::string_view key_of(const Link& link) { return link.id.text; }
std::string_view key_of(const Escalation& escalation) { return escalation.id.text; }
std::string_view key_of(const Fact& fact) { return fact.id.text; }
std::string_view key_of(const Signature& signature) { return signature.id; }
std::string_view key_of(const Placeholder& placeholder) { return placeholder.id; }
std::string_view key_of(const Family& family) { return family.prefix; }

template <class Thing>
std::span<const Thing> joined(std::span<const Thing> one, std::span<const Thing> other, Store& store) {
    std::vector<Thing> all(one.begin(), one.end());
    all.insert(all.end(), other.begin(), other.end());
    return store.keep(all);
}

Entry appended(Entry base, const Entry& more, Store& store) {
    base.aliases = joined(base.aliases, more.aliases, store);
    base.numbers = joined(base.numbers, more.numbers, store);
    base.messages = joined(base.messages, more.messages, store);
    base.phrases = joined(base.phrases, more.phrases, store);
    base.samples = joined(base.samples, more.samples, store);
    base.causes = joined(base.causes, more.causes, store);
    base.links = joined(base.links, more.links, store);
    base.related = joined(base.related, more.related, store);
    base.sources = joined(base.sources, more.sources, store);
    return base;
}

/// The things of one kind: those of the base, and those read so far on top of them.
template <class Thing>
class Layer {
  public:
    Layer(std::string_view list, std::span<const Thing> base, Origins& origins)
        : list_(list), things_(base.begin(), base.end()), origins_(origins) {}

    /// Adds the thing, or replaces the base's of the same id; a second one from a document is a problem.
    void add(const Cursor& at, const Thing& thing) {
        const std::string_view key = key_of(thing);
        if (key.empty()) {
            return;
        }
        if (!read_.insert(std::string(key)).second) {
            at.complain(fmt::format("\"{}\" is already at {}", key, written(origins_.of(list_, key))),
                        "give it another id, or keep one of the two");
            return;
        }
        origins_.add(list_, key, at.address());
        if (const auto same = find(key); same != things_.end()) {
            *same = thing;
        } else {
            things_.push_back(thing);
        }
    }

    [[nodiscard]] auto find(std::string_view key) { return std::ranges::find(things_, key, [](const Thing& t) { return key_of(t); }); }
    [[nodiscard]] bool holds(std::string_view key) { return find(key) != things_.end(); }

    [[nodiscard]] std::span<const Thing> sorted(Store& store) {
        std::ranges::sort(things_, {}, [](const Thing& thing) { return key_of(thing); });
        return store.keep(things_);
    }

  private:
    static std::string written(const Address& address) { return address.document + "#" + address.pointer; }

    std::string_view list_;
    std::vector<Thing> things_;
    std::set<std::string, std::less<>> read_;
    Origins& origins_;
};

struct Layers {
    Layers(const Knowledge& base, Origins& origins)
        : version(base.version),
          facts("facts", base.facts, origins),
          placeholders("placeholders", base.placeholders, origins),
          families("families", base.families, origins),
          links("links", base.links, origins),
          entries("entries", base.entries, origins),
          fixes("fixes", base.fixes, origins),
          escalations("escalations", base.escalations, origins),
          signatures("signatures", base.signatures, origins),
          guides("guides", base.guides, origins) {}

    std::string_view version;
    Layer<Fact> facts;
    Layer<Placeholder> placeholders;
    Layer<Family> families;
    Layer<Link> links;
    Layer<Entry> entries;
    Layer<Fix> fixes;
    Layer<Escalation> escalations;
    Layer<Signature> signatures;
    Layer<Guide> guides;
};

template <class Thing, class Read>
void read_list(const Object& in, std::string_view key, Layer<Thing>& layer, Read read) {
    if (const auto list = in.member(key, Need::optional)) {
        for (const Cursor& item : list->items()) {
            layer.add(item, read(item));
        }
    }
}

void read_entries(const Object& in, std::string_view key, EntryKind kind, Layer<Entry>& layer) {
    read_list(in, key, layer, [&](const Cursor& item) {
        const auto [entry, append] = read_entry(item, kind);
        const auto base = layer.find(entry.id.text);
        if (append && !layer.holds(entry.id.text)) {
            item.complain(fmt::format("nothing to append to: there is no entry \"{}\"", entry.id.text),
                          "leave \"append\" out to add a new entry");
        }
        return append && layer.holds(entry.id.text) ? appended(*base, entry, item.store()) : entry;
    });
}

void read_document(const Cursor& at, Layers& layers) {
    const Object in(at, {"version", "facts", "placeholders", "families", "links", "errors", "symptoms", "fixes",
                         "escalations", "signatures", "guides"});
    if (const std::string_view stated = in.text("version", version, Need::optional); !stated.empty()) {
        layers.version = stated;
    }
    read_list(in, "facts", layers.facts, read_fact);
    read_list(in, "placeholders", layers.placeholders, read_placeholder);
    read_list(in, "families", layers.families, read_family);
    read_list(in, "links", layers.links, read_link);
    read_entries(in, "errors", EntryKind::error, layers.entries);
    read_entries(in, "symptoms", EntryKind::symptom, layers.entries);
    read_list(in, "fixes", layers.fixes, read_fix);
    read_list(in, "escalations", layers.escalations, read_escalation);
    read_list(in, "signatures", layers.signatures, read_signature);
    read_list(in, "guides", layers.guides, read_guide);
}

}  // namespace

void Origins::add(std::string_view list, std::string_view id, Address address) {
    addresses_.insert_or_assign(fmt::format("{}/{}", list, id), std::move(address));
}

Address Origins::of(std::string_view list, std::string_view id) const {
    const std::string key = fmt::format("{}/{}", list, id);
    const auto found = addresses_.find(key);
    return found == addresses_.end() ? Address{"built-in", "/" + key} : found->second;
}

Loaded knowledge(std::span<const Document> documents, const Knowledge& base, Store& store) {
    Loaded out;
    Layers layers(base, out.origins);
    for (const Document& document : documents) {
        if (const auto tree = parse(document, out.problems)) {
            read_document(Cursor(*tree, {document.name}, {store, out.problems}), layers);
        } else {
            out.readable = false;
        }
    }
    out.knowledge = {.version = layers.version,
                     .facts = layers.facts.sorted(store),
                     .placeholders = layers.placeholders.sorted(store),
                     .families = layers.families.sorted(store),
                     .links = layers.links.sorted(store),
                     .entries = layers.entries.sorted(store),
                     .fixes = layers.fixes.sorted(store),
                     .escalations = layers.escalations.sorted(store),
                     .signatures = layers.signatures.sorted(store),
                     .guides = layers.guides.sorted(store)};
    out.knowledge.index = indexed(out.knowledge, store);
    return out;
}

}  // namespace vmbackup_diag::load
