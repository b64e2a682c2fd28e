// Documents become lists, lists are laid over the base, and what came of it is sorted and indexed.
#include "vmbackup_diag/load/knowledge.hpp"

#include <utility>

#include "appended.hpp"
#include "layer.hpp"
#include "read.hpp"

namespace vmbackup_diag::load {
namespace {

struct Layers {
    Layers(const Knowledge& base, Origins& origins)
        : version(base.version),
          facts("facts", base.facts, origins),
          placeholders("placeholders", base.placeholders, origins),
          families("families", base.families, origins),
          abbreviations("abbreviations", base.abbreviations, origins),
          subjects("subjects", base.subjects, origins),
          synonyms("synonyms", base.synonyms, origins),
          exemptions("exemptions", base.exemptions, origins),
          links("links", base.links, origins),
          entries("entries", base.entries, origins),
          fixes("fixes", base.fixes, origins),
          escalations("escalations", base.escalations, origins),
          signatures("signatures", base.signatures, origins),
          guides("guides", base.guides, origins) {}

    void begin_overlay() {
        const auto begin = [](auto&... layers) { (layers.begin_overlay(), ...); };
        begin(facts, placeholders, families, abbreviations, subjects, synonyms, exemptions, links, entries, fixes,
              escalations, signatures, guides);
    }

    std::string_view version;
    Layer<Fact> facts;
    Layer<Placeholder> placeholders;
    Layer<Family> families;
    Layer<Abbreviation> abbreviations;
    Layer<Subject> subjects;
    Layer<Synonyms> synonyms;
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
    if (!at.is_object()) {
        at.complain_about_kind("an object", std::string(what_is_knowledge));
        return;
    }
    const Object in(at, {"version", "facts", "placeholders", "families", "abbreviations", "subjects", "synonyms",
                         "exemptions", "links", "errors", "symptoms", "fixes", "escalations", "signatures", "guides"});
    if (const std::string_view stated = in.text("version", version, Need::optional); !stated.empty()) {
        layers.version = stated;
    }
    read_list(in, "facts", layers.facts, read_fact);
    read_list(in, "placeholders", layers.placeholders, read_placeholder);
    read_list(in, "families", layers.families, read_family);
    read_list(in, "abbreviations", layers.abbreviations, read_abbreviation);
    read_list(in, "subjects", layers.subjects, read_subject);
    read_list(in, "synonyms", layers.synonyms, read_synonyms);
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

Loaded knowledge(std::span<const Document> documents, const Knowledge& base, Store& store) {
    Loaded out;
    CollectedProblems problems;
    Layers layers(base, out.origins);
    std::size_t overlay = documents.empty() ? 0 : documents.front().overlay;
    for (const Document& document : documents) {
        if (std::exchange(overlay, document.overlay) != document.overlay) {
            layers.begin_overlay();
        }
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
                     .synonyms = layers.synonyms.sorted(store),
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
