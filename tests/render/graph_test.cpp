// A guide as Mermaid and as DOT, whole, with everything in its texts that those languages read otherwise.
#include "vmbackup_diag/render/graph.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::graph_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({
        "fixes": [{"id": "mend-it", "title": "Mend C:\\Packages"}],
        "escalations": [{"id": "support", "title": "Ask \"support\""}],
        "guides": [
            {"id": "disks", "title": "Disks", "root": "which", "nodes": [
                {"id": "which", "question": {"text": "Is the disk #1 > 4 TB?", "answers": [
                    {"id": "yes", "label": "Yes", "to": "mend-it"}, {"id": "unknown", "label": "I can't tell", "to": "end"}]}},
                {"id": "mend-it", "fix": "mend-it", "then": "more"},
                {"id": "more", "guide": "limits"},
                {"id": "end", "escalate": "support"}]},
            {"id": "limits", "title": "Limits", "root": "end", "nodes": [{"id": "end", "escalate": "support"}]}]})");
    return guides.knowledge();
}

using render::GraphLanguage;

}  // namespace

TEST_CASE("a guide is drawn in Mermaid") {
    CHECK(render::graph(knowledge(), knowledge().guides[0], GraphLanguage::mermaid) ==
          "flowchart TD\n"
          "    n_which(\"Is the disk #35;1 #gt; 4 TB?\")\n"
          "    n_which -->|\"Yes\"| n_mend_it\n"
          "    n_which -->|\"I can't tell\"| n_end\n"
          "    n_mend_it[\"Mend C:\\Packages\"]\n"
          "    n_mend_it -->|\"did not help\"| n_more\n"
          "    n_more[[\"Limits\"]]\n"
          "    n_end([\"Ask #quot;support#quot;\"])\n");
}

TEST_CASE("a guide is drawn in DOT") {
    CHECK(render::graph(knowledge(), knowledge().guides[0], GraphLanguage::dot) ==
          "digraph \"disks\" {\n"
          "    \"which\" [shape=box, style=rounded, label=\"Is the disk #1 > 4 TB?\"];\n"
          "    \"which\" -> \"mend-it\" [label=\"Yes\"];\n"
          "    \"which\" -> \"end\" [label=\"I can't tell\"];\n"
          "    \"mend-it\" [shape=box, label=\"Mend C:\\\\Packages\"];\n"
          "    \"mend-it\" -> \"more\" [label=\"did not help\"];\n"
          "    \"more\" [shape=box, peripheries=2, label=\"Limits\"];\n"
          "    \"end\" [shape=oval, label=\"Ask \\\"support\\\"\"];\n"
          "}\n");
}

TEST_CASE("all guides are drawn with what they lead to") {
    CHECK(render::graph(knowledge(), GraphLanguage::mermaid) ==
          "flowchart TD\n    n_disks[[\"Disks\"]]\n    n_disks --> n_limits\n    n_limits[[\"Limits\"]]\n");
}

}  // namespace vmbackup_diag::tests::graph_test
