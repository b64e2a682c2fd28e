// Values as C++ initializers, one line for each type: a field that the model gets has to be written here too.
#pragma once

#include <fmt/format.h>

#include <map>

#include "literal.hpp"
#include "type_names.hpp"

namespace vmbackup_diag::compile {

/// Writes values as initializers. A list becomes an array of its own with a number for a name; equal lists
/// share one.
class Writer {
  public:
    /// The arrays of the lists written so far.
    [[nodiscard]] const std::string& definitions() const { return definitions_; }

    template <class Thing>
    std::string value(std::span<const Thing> things) {
        if (things.empty()) {
            return "{}";
        }
        std::string elements;
        for (const Thing& thing : things) {
            elements += fmt::format("{},\n", value(thing));
        }
        const std::string type(type_name<Thing>);
        const auto [at, is_new] = arrays_.try_emplace(type + elements, fmt::format("list_{}", arrays_.size()));
        if (is_new) {
            definitions_ += fmt::format("constexpr {} {}[] = {{\n{}}};\n", type, at->second, elements);
        }
        return at->second;
    }

    std::string value(std::string_view text) { return text.empty() ? "{}" : literal(text); }
    std::string value(bool flag) { return flag ? "true" : "false"; }
    std::string value(int number) { return std::to_string(number); }
    std::string value(std::uint16_t number) { return std::to_string(number); }
    std::string value(std::uint32_t number) { return fmt::format("{}u", number); }

    template <class Tag>
    std::string value(Id<Tag> id) {
        return fmt::format("{{{}}}", value(id.text));
    }

    template <class Value>
    requires std::is_enum_v<Value> std::string value(Value value) {
        return fmt::format("static_cast<{}>({})", type_name<Value>, static_cast<int>(value));
    }

    std::string value(const Source& s) { return row(s.what, s.edition, s.checked); }
    std::string value(const Link& l) { return row(l.id, l.title, l.url, l.edition, l.checked, l.general); }
    std::string value(const KnownFact& f) { return row(f.fact, f.value); }
    std::string value(const Number& n) { return row(n.written, n.value, n.beside); }
    std::string value(const Event& e) { return row(e.source, e.id); }
    std::string value(const Cause& c) { return row(c.id, c.text, c.likelihood, c.os, c.when, c.fix); }
    std::string value(const Retired& r) { return row(r.since, r.instead); }
    std::string value(const Family& f) { return row(f.prefix, f.codes, f.text, f.link); }
    std::string value(const Abbreviation& a) { return row(a.short_form, a.long_form); }
    std::string value(const Subject& s) { return row(s.id, s.ours, s.alike, s.weak, s.words, s.lists); }
    std::string value(const Synonyms& s) { return row(s.word, s.others); }
    std::string value(const Exemption& e) { return row(e.id, e.why); }
    std::string value(const Fact& f) { return row(f.id, f.title, f.values); }
    std::string value(const Placeholder& p) { return row(p.id, p.meaning, p.characters, p.max); }
    std::string value(const Command& c) { return row(c.shell, c.text); }
    std::string value(const Step& s) { return row(s.text, s.commands, s.risk, s.when, s.elsewhere); }
    std::string value(const Answer& a) { return row(a.id, a.label, a.to, a.facts); }
    std::string value(const Guide& g) { return row(g.id, g.title, g.root, g.nodes); }
    std::string value(const Name& n) { return row(n.key, n.entry, n.alias); }
    std::string value(const IndexedNumber& n) { return row(n.number, n.entry); }
    std::string value(const IndexedEvent& e) { return row(e.event, e.signature); }
    std::string value(const Template& t) { return row(t.words, t.anchor, t.by, t.owner); }
    std::string value(const Pair& p) { return row(p.hash, p.of); }
    std::string value(const Meeting& m) { return row(m.bit, m.at, m.also, int{m.offset}, int{m.also_after}, m.kind); }
    std::string value(const Key& k) { return row(k.hash, k.at, k.kind); }
    std::string value(const Index& i) {
        return row(i.names, i.numbers, i.events, i.templates, i.pairs, i.keys, i.meetings, i.terms, i.neighbours,
                   i.subject_words, i.synonyms, i.ours, i.grams);
    }
    std::string value(const Neighbours& n) { return row(n.hash, n.entry, n.weight); }
    std::string value(const Posting& p) { return row(p.entry, p.weight); }
    std::string value(const Term& t) { return row(t.word, t.rarity, t.postings); }
    std::string value(const SubjectWord& s) { return row(s.stem, s.next, s.subject); }
    std::string value(const IndexedSynonym& s) { return row(s.stem, s.meant); }
    std::string value(const OurWords& o) {
        return row(o.telling, o.of_a_vm, o.of_any_backup, o.of_much_else, o.of_any_failure, o.providers);
    }
    std::string value(const Gram& g) { return row(g.letters, g.first_share, g.shares, g.rarity); }
    std::string value(const GramIndex& g) { return row(g.grams, g.shares, g.lengths); }
    std::string value(const FixNode& f) { return "FixNode" + row(f.fix, f.then, f.worked); }
    std::string value(const Question& q) { return "Question" + row(q.text, q.why, q.how, q.input, q.fact, q.answers); }

    std::string value(const Entry& e) {
        return row(e.id, e.code, e.kind, e.title, e.aliases, e.numbers, e.messages, e.phrases, e.samples, e.category,
                   e.operations, e.os, e.summary, e.retry, e.wrapper, e.of_the_vault, e.outcome, e.retired, e.causes,
                   e.facts, e.guide, e.links, e.related, e.leads_to, e.sources);
    }

    std::string value(const Fix& f) {
        return row(f.id, f.title, f.os, f.when, f.minutes, f.rights, f.steps, f.verify, f.wait_minutes, f.finds_out,
                   f.clears_the_way);
    }

    std::string value(const Escalation& e) { return row(e.id, e.title, e.text, e.os, e.checks, e.collect, e.links); }

    std::string value(const Signature& s) { return row(s.id, s.text, s.event, s.entry, s.facts, s.samples, s.sources); }

    std::string value(const Node& node) {
        if (const auto* guide = std::get_if<GuideId>(&node.body)) {
            return fmt::format("{{{}, GuideId{}}}", value(node.id), value(*guide));
        }
        if (const auto* escalation = std::get_if<EscalationId>(&node.body)) {
            return fmt::format("{{{}, EscalationId{}}}", value(node.id), value(*escalation));
        }
        const auto* fix = std::get_if<FixNode>(&node.body);
        return fmt::format("{{{}, {}}}", value(node.id),
                           fix != nullptr ? value(*fix) : value(std::get<Question>(node.body)));
    }

    std::string value(const Knowledge& k) {
        return row(k.version, k.facts, k.placeholders, k.families, k.abbreviations, k.subjects, k.synonyms,
                   k.exemptions, k.links, k.entries, k.fixes, k.escalations, k.signatures, k.guides, k.index);
    }

  private:
    template <class... Fields>
    std::string row(const Fields&... fields) {
        std::string out = "{";
        ((out += (out.size() > 1 ? ", " : "") + value(fields)), ...);
        return out + "}";
    }

    std::string definitions_;
    std::map<std::string, std::string> arrays_;
};

}  // namespace vmbackup_diag::compile
