// A knowledge base in a few lines, so that a test shows only what it changes in it.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>

#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/render/problems.hpp"
#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::tests {

/// The smallest knowledge base without a problem that has one of everything.
inline const std::string small_base = R"({
  "version": "2026.11",
  "facts": [{"id": "status", "title": "status of the agent", "values": ["ready", "stopped"]}],
  "placeholders": [{"id": "vm", "meaning": "name of the VM", "characters": "-_", "max": 64}],
  "families": [{"prefix": "UserError", "text": "Something in your hands."}],
  "links": [{"id": "agent-page", "title": "The agent", "url": "https://learn.microsoft.com/agent", "checked": "2026-11-01"}],
  "errors": [
    {"id": "UserErrorAgentStopped", "title": "The agent has stopped", "messages": ["The agent is {} not running"],
     "samples": ["UserErrorAgentStopped", "The agent is at present not running."], "category": "vm-agent",
     "operations": ["backup"], "os": ["windows", "linux"], "summary": "The agent does not run.", "retry": "after-fix",
     "causes": [{"id": "stopped", "text": "Somebody stopped it.", "likelihood": "common", "fix": "start-agent"}],
     "guide": "agent", "links": ["agent-page"], "sources": [{"what": "The agent", "checked": "2026-11-01"}]}],
  "fixes": [
    {"id": "start-agent", "title": "Start the agent", "os": ["windows", "linux"], "minutes": 5, "rights": ["guest-admin"],
     "steps": [{"text": "Start it.", "shell": "bash", "command": "systemctl start agent", "risk": "caution"}],
     "verify": {"text": "It runs."}, "wait_minutes": 0}],
  "escalations": [
    {"id": "support", "title": "Ask for support", "text": "Send this.", "collect": [{"text": "The log."}],
     "links": ["agent-page"]}],
  "signatures": [
    {"id": "agent-log", "text": "Agent exited with code", "entry": "UserErrorAgentStopped", "facts": {"status": "stopped"},
     "samples": ["Agent exited with code 1"], "sources": [{"what": "The agent", "checked": "2026-11-01"}]}],
  "guides": [
    {"id": "agent", "title": "The agent", "root": "agent",
     "nodes": [
       {"id": "agent", "question": {"text": "What is its status?", "why": "A backup needs it.", "fact": "status",
        "how": [{"text": "Look at it.", "shell": "bash", "command": "systemctl status agent"},
                {"text": "Azure shows it too.", "shell": "portal", "command": "Virtual machines > <vm>"}],
        "answers": [{"id": "ready", "label": "Ready", "to": "end"}, {"id": "stopped", "label": "Stopped", "to": "start"},
                    {"id": "unknown", "label": "I can't tell", "to": "start"}]}},
       {"id": "start", "fix": "start-agent", "then": "end"},
       {"id": "end", "escalate": "support"}]}]
})";

/// What stands at a JSON pointer becomes this JSON; empty JSON removes it, and "/-" adds to a list.
struct Change {
    std::string pointer;
    std::string json;
};

inline std::string changed(std::initializer_list<Change> changes, const std::string& base = small_base) {
    auto tree = nlohmann::json::parse(base);
    for (const Change& change : changes) {
        const nlohmann::json::json_pointer at(change.pointer);
        if (change.json.empty()) {
            using nlohmann::json;
            tree = tree.patch(json::array({json{{"op", "remove"}, {"path", change.pointer}}}));
        } else {
            tree[at] = nlohmann::json::parse(change.json);
        }
    }
    return tree.dump();
}

/// The problems of documents laid over a base, as `kb lint` prints them.
inline std::string problems_in(const std::vector<load::Document>& documents, const Knowledge& base = {}) {
    load::Store store;
    const load::Loaded loaded = load::knowledge(documents, base, store);
    return render::text(loaded.problems) +
           (loaded.readable ? render::text(validate::knowledge(loaded.knowledge, loaded.origins)) : "");
}

/// The problems of the small base with something changed in it.
inline std::string problems_after(std::initializer_list<Change> changes) {
    return problems_in({{"kb.json", changed(changes)}});
}

/// The problems of one more step of a fix that has this command, a line each, without the address.
inline std::string problems_of_step(const std::string& shell, const std::string& command) {
    const nlohmann::json step{{"text", "Look at it."}, {"shell", shell}, {"command", command}};
    const std::string where = "kb.json#/fixes/0/steps/1/command: error: ";
    std::string problems = problems_after({{"/fixes/0/steps/1", step.dump()}});
    for (auto at = problems.find(where); at != problems.npos; at = problems.find(where, at)) {
        problems.erase(at, where.size());
    }
    return problems;
}

}  // namespace vmbackup_diag::tests
