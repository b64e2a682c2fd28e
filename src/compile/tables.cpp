#include "tables.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

namespace vmbackup_diag::compile {
namespace {

/// A text as a C++ literal, cut where a compiler may limit a literal's length.
std::string literal(std::string_view text) {
    constexpr std::size_t longest = 16000;
    std::string out = "\"";
    std::size_t since_cut = 0;
    for (const char c : text) {
        if (++since_cut > longest) {
            out += "\"\n\"";
            since_cut = 0;
        }
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte >= 0x7F || c == '?') {
            out += fmt::format("\\{:03o}", byte);
        } else {
            out += c;
        }
    }
    return out + "\"sv";
}

/// Writes values as initializers. A list becomes an array of its own with a number for a name; equal lists
/// share one.
class Writer {
  public:
    std::string definitions;

    template <class Thing>
    std::string value(std::span<const Thing> things) {
        if (things.empty()) {
            return "{}";
        }
        std::string elements;
        for (const Thing& thing : things) {
            elements += fmt::format("{},\n", value(thing));
        }
        const std::string type = type_name(things[0]);
        const auto [at, is_new] = arrays_.try_emplace(type + elements, fmt::format("list_{}", arrays_.size()));
        if (is_new) {
            definitions += fmt::format("constexpr {} {}[] = {{\n{}}};\n", type, at->second, elements);
        }
        return at->second;
    }

    std::string value(std::string_view text) { return text.empty() ? "{}" : literal(text); }
    std::string value(bool flag) { return flag ? "true" : "false"; }
    std::string value(int number) { return std::to_string(number); }
    std::string value(std::uint32_t number) { return fmt::format("{}u", number); }

    template <class Tag>
    std::string value(Id<Tag> id) {
        return fmt::format("{{{}}}", value(id.text));
    }

    template <class Value>
    requires std::is_enum_v<Value> std::string value(Value value) {
        return fmt::format("static_cast<{}>({})", type_name(value), static_cast<int>(value));
    }

    std::string value(const Source& s) { return row(s.what, s.edition, s.checked); }
    std::string value(const Link& l) { return row(l.id, l.title, l.url, l.edition, l.checked, l.general); }
    std::string value(const KnownFact& f) { return row(f.fact, f.value); }
    std::string value(const Number& n) { return row(n.written, n.value, n.beside); }
    std::string value(const Cause& c) { return row(c.id, c.text, c.likelihood, c.os, c.fix); }
    std::string value(const Retired& r) { return row(r.since, r.instead); }
    std::string value(const Family& f) { return row(f.prefix, f.codes, f.text, f.link); }
    std::string value(const Abbreviation& a) { return row(a.short_form, a.long_form); }
    std::string value(const Subject& s) { return row(s.id, s.ours, s.words); }
    std::string value(const Exemption& e) { return row(e.id, e.why); }
    std::string value(const Fact& f) { return row(f.id, f.title, f.values); }
    std::string value(const Placeholder& p) { return row(p.id, p.meaning, p.characters, p.max); }
    std::string value(const Command& c) { return row(c.shell, c.text); }
    std::string value(const Step& s) { return row(s.text, s.commands, s.risk, s.when); }
    std::string value(const Answer& a) { return row(a.id, a.label, a.to, a.facts); }
    std::string value(const Guide& g) { return row(g.id, g.title, g.root, g.nodes); }
    std::string value(const Name& n) { return row(n.key, n.entry, n.alias); }
    std::string value(const IndexedNumber& n) { return row(n.number, n.entry); }
    std::string value(const Template& t) { return row(t.words, t.anchor, t.by, t.owner); }
    std::string value(const Pair& p) { return row(p.hash, p.of); }
    std::string value(const Meeting& m) { return row(m.bit, m.at, m.also, int{m.offset}, int{m.also_after}, m.kind); }
    std::string value(const Key& k) { return row(k.hash, k.at, k.kind); }
    std::string value(const Index& i) {
        return row(i.names, i.numbers, i.templates, i.pairs, i.keys, i.meetings, i.terms, i.neighbours);
    }
    std::string value(const Neighbours& n) { return row(n.hash, int{n.entry}, int{n.weight}); }
    std::string value(const Posting& p) { return row(int{p.entry}, int{p.weight}); }
    std::string value(const Term& t) { return row(t.word, int{t.rarity}, t.postings); }
    std::string value(const FixNode& f) { return "FixNode" + row(f.fix, f.then); }
    std::string value(const Question& q) { return "Question" + row(q.text, q.why, q.how, q.input, q.fact, q.answers); }

    std::string value(const Entry& e) {
        return row(e.id, e.code, e.kind, e.title, e.aliases, e.numbers, e.messages, e.phrases, e.samples, e.category,
                   e.operations, e.os, e.summary, e.retry, e.wrapper, e.outcome, e.retired, e.causes, e.facts, e.guide,
                   e.links, e.related, e.leads_to, e.sources);
    }

    std::string value(const Fix& f) {
        return row(f.id, f.title, f.os, f.when, f.minutes, f.rights, f.steps, f.verify, f.wait_minutes);
    }

    std::string value(const Escalation& e) { return row(e.id, e.title, e.text, e.os, e.checks, e.collect, e.links); }

    std::string value(const Signature& s) { return row(s.id, s.text, s.entry, s.facts, s.samples, s.sources); }

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
        return row(k.version, k.facts, k.placeholders, k.families, k.abbreviations, k.subjects, k.exemptions, k.links,
                   k.entries, k.fixes, k.escalations, k.signatures, k.guides, k.index);
    }

  private:
    template <class... Fields>
    std::string row(const Fields&... fields) {
        std::string out = "{";
        ((out += (out.size() > 1 ? ", " : "") + value(fields)), ...);
        return out + "}";
    }

    template <class Thing>
    static std::string type_name(const Thing&);

    std::map<std::string, std::string> arrays_;
};

template <>
std::string Writer::type_name(const std::string_view&) {
    return "std::string_view";
}
template <>
std::string Writer::type_name(const Source&) {
    return "Source";
}
template <>
std::string Writer::type_name(const Link&) {
    return "Link";
}
template <>
std::string Writer::type_name(const KnownFact&) {
    return "KnownFact";
}
template <>
std::string Writer::type_name(const Number&) {
    return "Number";
}
template <>
std::string Writer::type_name(const Cause&) {
    return "Cause";
}
template <>
std::string Writer::type_name(const Family&) {
    return "Family";
}
template <>
std::string Writer::type_name(const Abbreviation&) {
    return "Abbreviation";
}
template <>
std::string Writer::type_name(const Subject&) {
    return "Subject";
}
template <>
std::string Writer::type_name(const Exemption&) {
    return "Exemption";
}
template <>
std::string Writer::type_name(const Outcome&) {
    return "Outcome";
}
template <>
std::string Writer::type_name(const Fact&) {
    return "Fact";
}
template <>
std::string Writer::type_name(const Placeholder&) {
    return "Placeholder";
}
template <>
std::string Writer::type_name(const Command&) {
    return "Command";
}
template <>
std::string Writer::type_name(const Step&) {
    return "Step";
}
template <>
std::string Writer::type_name(const Answer&) {
    return "Answer";
}
template <>
std::string Writer::type_name(const Guide&) {
    return "Guide";
}
template <>
std::string Writer::type_name(const Node&) {
    return "Node";
}
template <>
std::string Writer::type_name(const Name&) {
    return "Name";
}
template <>
std::string Writer::type_name(const IndexedNumber&) {
    return "IndexedNumber";
}
template <>
std::string Writer::type_name(const Template&) {
    return "Template";
}
template <>
std::string Writer::type_name(const Pair&) {
    return "Pair";
}
template <>
std::string Writer::type_name(const Key&) {
    return "Key";
}
template <>
std::string Writer::type_name(const Meeting&) {
    return "Meeting";
}
template <>
std::string Writer::type_name(const MeetingKind&) {
    return "MeetingKind";
}
template <>
std::string Writer::type_name(const KeyKind&) {
    return "KeyKind";
}
template <>
std::string Writer::type_name(const Neighbours&) {
    return "Neighbours";
}
template <>
std::string Writer::type_name(const Posting&) {
    return "Posting";
}
template <>
std::string Writer::type_name(const Term&) {
    return "Term";
}
template <>
std::string Writer::type_name(const Entry&) {
    return "Entry";
}
template <>
std::string Writer::type_name(const Fix&) {
    return "Fix";
}
template <>
std::string Writer::type_name(const Escalation&) {
    return "Escalation";
}
template <>
std::string Writer::type_name(const Signature&) {
    return "Signature";
}
template <>
std::string Writer::type_name(const EntryId&) {
    return "EntryId";
}
template <>
std::string Writer::type_name(const LinkId&) {
    return "LinkId";
}
template <>
std::string Writer::type_name(const Os&) {
    return "Os";
}
template <>
std::string Writer::type_name(const Operation&) {
    return "Operation";
}
template <>
std::string Writer::type_name(const Right&) {
    return "Right";
}
template <>
std::string Writer::type_name(const Category&) {
    return "Category";
}
template <>
std::string Writer::type_name(const Likelihood&) {
    return "Likelihood";
}
template <>
std::string Writer::type_name(const Retry&) {
    return "Retry";
}
template <>
std::string Writer::type_name(const Risk&) {
    return "Risk";
}
template <>
std::string Writer::type_name(const Shell&) {
    return "Shell";
}
template <>
std::string Writer::type_name(const EntryKind&) {
    return "EntryKind";
}
template <>
std::string Writer::type_name(const MatchedBy&) {
    return "MatchedBy";
}
template <>
std::string Writer::type_name(const Input&) {
    return "Input";
}

}  // namespace

std::string tables(const Knowledge& knowledge, std::span<const load::Document> schemas,
                   std::string_view program_version) {
    Writer writer;
    const std::string whole = writer.value(knowledge);
    std::string schema_rows;
    for (const load::Document& schema : schemas) {
        schema_rows += fmt::format("{{{}, {}}},\n", literal(schema.name), literal(schema.text));
    }
    return fmt::format(
        "// Made by the build from data/kb and data/schema.\n"
        "#include \"vmbackup_diag/builtin/builtin.hpp\"\n\n"
        "namespace vmbackup_diag::builtin {{\n"
        "using namespace std::string_view_literals;\n"
        "namespace {{\n{}constexpr Schema schema_rows[] = {{\n{}}};\n}}  // namespace\n"
        "constinit const Knowledge knowledge{};\n"
        "constinit const std::span<const Schema> schemas{{schema_rows}};\n"
        "constinit const std::string_view program_version = {};\n"
        "}}  // namespace vmbackup_diag::builtin\n",
        writer.definitions, schema_rows, whole, literal(program_version));
}

}  // namespace vmbackup_diag::compile
