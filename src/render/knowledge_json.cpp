#include "vmbackup_diag/render/knowledge_json.hpp"

#include "json.hpp"

namespace vmbackup_diag::render {
namespace {

/// An object as it stands in a knowledge file: what is empty or has its default is left out.
class Written {
  public:
    Written& text(const char* key, std::string_view text) {
        if (!text.empty()) {
            json_[key] = text;
        }
        return *this;
    }
    Written& flag(const char* key, bool flag) {
        if (flag) {
            json_[key] = true;
        }
        return *this;
    }
    Written& list(const char* key, Json list) {
        if (!list.empty()) {
            json_[key] = std::move(list);
        }
        return *this;
    }
    Written& value(const char* key, Json value) {
        json_[key] = std::move(value);
        return *this;
    }
    Json take() { return std::move(json_); }

  private:
    Json json_ = Json::object();
};

template <class Thing, class Write>
Json each(std::span<const Thing> things, Write write) {
    Json out = Json::array();
    for (const Thing& thing : things) {
        out.push_back(write(thing));
    }
    return out;
}

Json texts(std::span<const std::string_view> texts) {
    return each(texts, [](std::string_view text) { return Json(text); });
}

Json written(std::span<const KnownFact> facts) {
    Json out = Json::object();
    for (const KnownFact& fact : facts) {
        out[std::string(fact.fact.text)] = fact.value;
    }
    return out;
}

Json written(const Source& source) {
    return Written().text("what", source.what).text("edition", source.edition).text("checked", source.checked).take();
}

Json written(const Number& number) {
    return Written().text("value", number.written).list("beside", texts(number.beside)).take();
}

Json written(const Cause& cause) {
    return Written()
        .text("id", cause.id)
        .text("text", cause.text)
        .text("likelihood", word(cause.likelihood).id)
        .list("os", ids(cause.os))
        .text("fix", cause.fix.text)
        .take();
}

Json written(const Retired& retired) {
    return Written().text("since", retired.since).text("instead", retired.instead.text).take();
}

Json written(const Entry& entry) {
    return Written()
        .text("id", entry.id.text)
        .text("title", entry.title)
        .list("aliases", texts(entry.aliases))
        .list("numbers", each(entry.numbers, [](const Number& n) { return written(n); }))
        .list("messages", texts(entry.messages))
        .list("phrases", texts(entry.phrases))
        .list("samples", texts(entry.samples))
        .text("category", word(entry.category).id)
        .list("operations", ids(entry.operations))
        .list("os", ids(entry.os))
        .text("summary", entry.summary)
        .text("retry", word(entry.retry).id)
        .flag("wrapper", entry.wrapper)
        .list("retired", written(entry.retired))
        .list("causes", each(entry.causes, [](const Cause& c) { return written(c); }))
        .list("facts", written(entry.facts))
        .text("guide", entry.guide.text)
        .list("links", ids(entry.links))
        .list("related", ids(entry.related))
        .list("sources", each(entry.sources, [](const Source& s) { return written(s); }))
        .take();
}

Json written(const Command& command) {
    return Written().text("shell", word(command.shell).id).text("command", command.text).take();
}

Json written(const Step& step) {
    Written out;
    out.text("text", step.text);
    if (!step.commands.empty()) {
        out.text("shell", word(step.commands[0].shell).id).text("command", step.commands[0].text);
        out.list("alternatives", each(step.commands.subspan(1), [](const Command& c) { return written(c); }));
    }
    if (step.risk != Risk::safe) {
        out.text("risk", word(step.risk).id);
    }
    return out.take();
}

Json steps(std::span<const Step> steps) {
    return each(steps, [](const Step& step) { return written(step); });
}

Json written(const Fix& fix) {
    return Written()
        .text("id", fix.id.text)
        .text("title", fix.title)
        .list("os", ids(fix.os))
        .value("minutes", fix.minutes)
        .list("rights", ids(fix.rights))
        .list("steps", steps(fix.steps))
        .value("verify", written(fix.verify))
        .value("wait_minutes", fix.wait_minutes)
        .take();
}

Json written(const Escalation& escalation) {
    return Written()
        .text("id", escalation.id.text)
        .text("title", escalation.title)
        .text("text", escalation.text)
        .list("os", ids(escalation.os))
        .list("checks", steps(escalation.checks))
        .list("collect", steps(escalation.collect))
        .list("links", ids(escalation.links))
        .take();
}

Json written(const Signature& signature) {
    return Written()
        .text("id", signature.id)
        .text("text", signature.text)
        .text("entry", signature.entry.text)
        .list("facts", written(signature.facts))
        .list("samples", texts(signature.samples))
        .list("sources", each(signature.sources, [](const Source& s) { return written(s); }))
        .take();
}

Json written(const Link& link) {
    return Written()
        .text("id", link.id.text)
        .text("title", link.title)
        .text("url", link.url)
        .text("edition", link.edition)
        .text("checked", link.checked)
        .flag("general", link.general)
        .take();
}

Json written(const Fact& fact) {
    return Written().text("id", fact.id.text).text("title", fact.title).list("values", texts(fact.values)).take();
}

Json written(const Answer& answer) {
    return Written().text("id", answer.id).text("label", answer.label).text("to", answer.to.text).take();
}

Json written(const Question& question) {
    return Written()
        .text("text", question.text)
        .text("why", question.why)
        .list("how", steps(question.how))
        .text("input", question.input == Input::text ? "text" : "")
        .text("fact", question.fact.text)
        .list("answers", each(question.answers, [](const Answer& a) { return written(a); }))
        .take();
}

Json written(const Node& node) {
    Written out;
    out.text("id", node.id.text);
    if (const auto* question = std::get_if<Question>(&node.body)) {
        out.value("question", written(*question));
    } else if (const auto* fix = std::get_if<FixNode>(&node.body)) {
        out.text("fix", fix->fix.text).text("then", fix->then.text);
    } else if (const auto* guide = std::get_if<GuideId>(&node.body)) {
        out.text("guide", guide->text);
    } else {
        out.text("escalate", std::get<EscalationId>(node.body).text);
    }
    return out.take();
}

Json written(const Guide& guide) {
    return Written()
        .text("id", guide.id.text)
        .text("title", guide.title)
        .text("root", guide.root.text)
        .list("nodes", each(guide.nodes, [](const Node& node) { return written(node); }))
        .take();
}

}  // namespace

std::optional<Json> knowledge_file(const Knowledge& knowledge, std::string_view id) {
    Json out = Json::object();
    if (const Entry* entry = find_named(knowledge, id)) {
        out[entry->kind == EntryKind::error ? "errors" : "symptoms"] = Json::array({written(*entry)});
    }
    const auto add = [&](const char* list, const auto* thing) {
        if (thing != nullptr) {
            out[list] = Json::array({written(*thing)});
        }
    };
    add("fixes", find(knowledge, FixId{id}));
    add("guides", find(knowledge, GuideId{id}));
    add("links", find(knowledge, LinkId{id}));
    add("escalations", find(knowledge, EscalationId{id}));
    add("facts", find(knowledge, FactId{id}));
    for (const Signature& signature : knowledge.signatures) {
        add("signatures", signature.id == id ? &signature : nullptr);
    }
    return out.empty() ? std::nullopt : std::optional(out);
}

}  // namespace vmbackup_diag::render
