// Documents become lists, lists are laid over the base, and what came of it is sorted and indexed.
#include "vmbackup_diag/load/knowledge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

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
std::string_view key_of(const Abbreviation& abbreviation) { return abbreviation.short_form; }
std::string_view key_of(const Subject& subject) { return subject.id; }
std::string_view key_of(const Exemption& exemption) { return exemption.id; }

/// An entry whose lists have grown by those of another; notes where what was added was read.
class Appended {
  public:
    Appended(const Cursor& at, Origins& origins) : at_(at), origins_(origins) {}

    Entry entry(Entry base, const Entry& more) {
        id_ = base.id.text;
        base.aliases = joined("aliases", base.aliases, more.aliases);
        base.numbers = joined("numbers", base.numbers, more.numbers);
        base.messages = joined("messages", base.messages, more.messages);
        base.phrases = joined("phrases", base.phrases, more.phrases);
        base.samples = joined("samples", base.samples, more.samples);
        base.operations = united(base.operations, more.operations);
        base.os = united(base.os, more.os);
        base.causes = joined("causes", base.causes, more.causes);
        base.links = joined("links", base.links, more.links);
        base.related = joined("related", base.related, more.related);
        base.leads_to = joined("leads_to", base.leads_to, more.leads_to);
        base.sources = joined("sources", base.sources, more.sources);
        return base;
    }

  private:
    template <class Thing>
    std::span<const Thing> joined(std::string_view list, std::span<const Thing> one, std::span<const Thing> other) {
        std::vector<Thing> all(one.begin(), one.end());
        all.insert(all.end(), other.begin(), other.end());
        for (std::size_t n = 0; n < other.size(); ++n) {
            Address read_at = at_.address();
            read_at.pointer += fmt::format("/{}/{}", list, n);
            origins_.add("entries", id_, std::move(read_at), fmt::format("/{}/{}", list, one.size() + n));
        }
        return at_.store().keep(all);
    }

    template <class Value>
    std::span<const Value> united(std::span<const Value> one, std::span<const Value> other) {
        std::vector<Value> all(one.begin(), one.end());
        std::ranges::copy_if(other, std::back_inserter(all),
                             [&](Value value) { return std::ranges::find(one, value) == one.end(); });
        return at_.store().keep(all);
    }

    const Cursor& at_;
    Origins& origins_;
    std::string_view id_;
};

/// The things of one kind: those of the base, and those read so far on top of them.
template <class Thing>
class Layer {
  public:
    Layer(std::string_view list, std::span<const Thing> base, Origins& origins)
        : list_(list), things_(base.begin(), base.end()), origins_(origins) {
        for (std::size_t n = 0; n < things_.size(); ++n) {
            positions_.emplace(key_of(things_[n]), n);
        }
    }

    /// Adds the thing, or replaces the base's of the same id; a second one from a document is a problem.
    void add(const Cursor& at, const Thing& thing) {
        const std::string_view key = key_of(thing);
        if (key.empty()) {
            return;
        }
        const auto [before, is_new] = read_.try_emplace(key, at.address());
        if (!is_new) {
            at.complain(fmt::format("\"{}\" is already at {}", key, written(before->second)),
                        "give it another id, or keep one of the two");
            return;
        }
        origins_.add(list_, key, at.address());
        const auto [same, is_added] = positions_.try_emplace(key, things_.size());
        if (is_added) {
            things_.push_back(thing);
        } else {
            things_[same->second] = thing;
        }
    }

    /// Puts the thing in the place of the one with its id, which it was made of.
    void put_back(const Cursor& at, const Thing& thing) {
        read_.try_emplace(key_of(thing), at.address());
        things_[positions_.at(key_of(thing))] = thing;
    }

    /// The thing with this key; null when there is none so far.
    [[nodiscard]] const Thing* find(std::string_view key) const {
        const auto found = positions_.find(key);
        return found == positions_.end() ? nullptr : &things_[found->second];
    }

    [[nodiscard]] Origins& origins() const { return origins_; }

    [[nodiscard]] std::span<const Thing> sorted(Store& store) {
        std::ranges::sort(things_, {}, [](const Thing& thing) { return key_of(thing); });
        return store.keep(things_);
    }

  private:
    static std::string written(const Address& address) { return address.document + "#" + address.pointer; }

    std::string_view list_;
    std::vector<Thing> things_;
    std::map<std::string_view, std::size_t> positions_;
    std::map<std::string_view, Address> read_;
    Origins& origins_;
};

struct Layers {
    Layers(const Knowledge& base, Origins& origins)
        : version(base.version),
          facts("facts", base.facts, origins),
          placeholders("placeholders", base.placeholders, origins),
          families("families", base.families, origins),
          abbreviations("abbreviations", base.abbreviations, origins),
          subjects("subjects", base.subjects, origins),
          exemptions("exemptions", base.exemptions, origins),
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
    Layer<Abbreviation> abbreviations;
    Layer<Subject> subjects;
    Layer<Exemption> exemptions;
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

void append(const Cursor& at, const Entry& more, Layer<Entry>& layer) {
    const Entry* base = layer.find(more.id.text);
    if (base != nullptr) {
        layer.put_back(at, Appended(at, layer.origins()).entry(*base, more));
    } else if (!more.id.empty()) {
        at.complain(fmt::format("nothing to append to: there is no entry \"{}\"", more.id.text),
                    "leave \"append\" out to add a new entry");
    }
}

void read_entries(const Object& in, std::string_view key, EntryKind kind, Layer<Entry>& layer) {
    if (const auto list = in.member(key, Need::optional)) {
        for (const Cursor& item : list->items()) {
            const auto [entry, is_appended] = read_entry(item, kind);
            if (is_appended) {
                append(item, entry, layer);
            } else {
                layer.add(item, entry);
            }
        }
    }
}

void read_document(const Cursor& at, Layers& layers) {
    const Object in(at, {"version", "facts", "placeholders", "families", "abbreviations", "subjects", "exemptions",
                         "links", "errors", "symptoms", "fixes", "escalations", "signatures", "guides"});
    if (const std::string_view stated = in.text("version", version, Need::optional); !stated.empty()) {
        layers.version = stated;
    }
    read_list(in, "facts", layers.facts, read_fact);
    read_list(in, "placeholders", layers.placeholders, read_placeholder);
    read_list(in, "families", layers.families, read_family);
    read_list(in, "abbreviations", layers.abbreviations, read_abbreviation);
    read_list(in, "subjects", layers.subjects, read_subject);
    read_list(in, "exemptions", layers.exemptions, read_exemption);
    read_list(in, "links", layers.links, read_link);
    read_entries(in, "errors", EntryKind::error, layers.entries);
    read_entries(in, "symptoms", EntryKind::symptom, layers.entries);
    read_list(in, "fixes", layers.fixes, read_fix);
    read_list(in, "escalations", layers.escalations, read_escalation);
    read_list(in, "signatures", layers.signatures, read_signature);
    read_list(in, "guides", layers.guides, read_guide);
}

}  // namespace

void Origins::add(std::string_view list, std::string_view id, Address address, std::string_view inside) {
    addresses_.insert_or_assign(fmt::format("{}/{}{}", list, id, inside), std::move(address));
}

Address Origins::of(std::string_view list, std::string_view id, std::string_view inside) const {
    for (std::string_view part = inside;; part = part.substr(0, part.rfind('/'))) {
        const auto found = addresses_.find(fmt::format("{}/{}{}", list, id, part));
        if (found != addresses_.end()) {
            Address address = found->second;
            address.pointer += inside.substr(part.size());
            return address;
        }
        if (part.empty()) {
            return {"built-in", fmt::format("/{}/{}{}", list, id, inside)};
        }
    }
}

bool Origins::is_of_base(std::string_view list, std::string_view id) const {
    return !addresses_.contains(fmt::format("{}/{}", list, id));
}

Loaded knowledge(std::span<const Document> documents, const Knowledge& base, Store& store) {
    Loaded out;
    Found problems;
    Layers layers(base, out.origins);
    for (const Document& document : documents) {
        if (const auto tree = parse(document, problems)) {
            read_document(Cursor(*tree, {document.name}, {store, problems}), layers);
        } else {
            out.readable = false;
        }
    }
    out.knowledge = {.version = layers.version,
                     .facts = layers.facts.sorted(store),
                     .placeholders = layers.placeholders.sorted(store),
                     .families = layers.families.sorted(store),
                     .abbreviations = layers.abbreviations.sorted(store),
                     .subjects = layers.subjects.sorted(store),
                     .exemptions = layers.exemptions.sorted(store),
                     .links = layers.links.sorted(store),
                     .entries = layers.entries.sorted(store),
                     .fixes = layers.fixes.sorted(store),
                     .escalations = layers.escalations.sorted(store),
                     .signatures = layers.signatures.sorted(store),
                     .guides = layers.guides.sorted(store)};
    out.problems = problems.take();
    out.knowledge.index = indexed(out.knowledge, store);
    return out;
}

}  // namespace vmbackup_diag::load
