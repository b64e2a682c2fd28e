#include "written.hpp"

namespace vmbackup_diag::render {
namespace {

void write_answer(JsonWriter& out, const Answer& answer) {
    out.begin_object().member("id", answer.id).member("label", answer.label).member("to", answer.to.text);
    write_facts_if_any(out, answer.facts);
    out.end_object();
}

void write_body(JsonWriter& out, const Question& question) {
    out.key("question").begin_object().member("text", question.text).member("why", question.why);
    write_steps_if_any(out, "how", question.how);
    write_if_any(out, "input", question.input == Input::text ? "text" : "");
    write_if_any(out, "fact", question.fact.text);
    write_if_any(out, "answers", question.answers, [&](const Answer& answer) { write_answer(out, answer); });
    out.end_object();
}

void write_body(JsonWriter& out, const FixNode& body) {
    out.member("fix", body.fix.text).member("then", body.then.text);
    write_if_any(out, "worked", body.worked.text);
}
void write_body(JsonWriter& out, const GuideId& body) { out.member("guide", body.text); }
void write_body(JsonWriter& out, const EscalationId& body) { out.member("escalate", body.text); }

}  // namespace

void write_as_written(JsonWriter& out, const Fact& fact) {
    out.begin_object().member("id", fact.id.text).member("title", fact.title);
    write_texts_if_any(out, "values", fact.values);
    out.end_object();
}

void write_as_written(JsonWriter& out, const Guide& guide) {
    out.begin_object().member("id", guide.id.text).member("title", guide.title).member("root", guide.root.text);
    write_if_any(out, "nodes", guide.nodes, [&](const Node& node) {
        out.begin_object().member("id", node.id.text);
        std::visit([&](const auto& body) { write_body(out, body); }, node.body);
        out.end_object();
    });
    out.end_object();
}

}  // namespace vmbackup_diag::render
