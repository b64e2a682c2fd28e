#include "vmbackup_diag/render/graph.hpp"

#include <fmt/format.h>

#include <memory>
#include <set>

namespace vmbackup_diag::render {
namespace {

enum class Shape { question, fix, guide, end };

/// What both languages draw: boxes of a shape with a text, and arrows between them, with a text or none.
class Drawing {
  public:
    virtual ~Drawing() = default;
    virtual void box(std::string_view id, Shape shape, std::string_view text) = 0;
    virtual void arrow(std::string_view from, std::string_view to, std::string_view text) = 0;
    virtual std::string take() = 0;
};

std::string replaced(std::string_view text, char what, std::string_view by) {
    std::string out;
    for (const char c : text) {
        if (c == what) {
            out += by;
        } else {
            out += c;
        }
    }
    return out;
}

class Mermaid : public Drawing {
  public:
    void box(std::string_view id, Shape shape, std::string_view text) override {
        const auto [open, close] = shape == Shape::question ? std::pair("(", ")")
                                   : shape == Shape::fix    ? std::pair("[", "]")
                                   : shape == Shape::guide  ? std::pair("[[", "]]")
                                                            : std::pair("([", "])");
        out_ += fmt::format("    {}{}\"{}\"{}\n", name(id), open, escaped(text), close);
    }

    void arrow(std::string_view from, std::string_view to, std::string_view text) override {
        out_ += text.empty() ? fmt::format("    {} --> {}\n", name(from), name(to))
                             : fmt::format("    {} -->|\"{}\"| {}\n", name(from), escaped(text), name(to));
    }

    std::string take() override { return std::move(out_); }

  private:
    /// Words such as `end` mean something to Mermaid, and a name holds no hyphen.
    static std::string name(std::string_view id) { return "n_" + replaced(id, '-', "_"); }

    static std::string escaped(std::string_view text) {
        return replaced(replaced(replaced(replaced(text, '#', "#35;"), '"', "#quot;"), '<', "#lt;"), '>', "#gt;");
    }

    std::string out_ = "flowchart TD\n";
};

class Dot : public Drawing {
  public:
    explicit Dot(std::string_view name) : out_(fmt::format("digraph \"{}\" {{\n", name)) {}

    void box(std::string_view id, Shape shape, std::string_view text) override {
        const std::string_view look = shape == Shape::question ? "shape=box, style=rounded"
                                      : shape == Shape::fix    ? "shape=box"
                                      : shape == Shape::guide  ? "shape=box, peripheries=2"
                                                               : "shape=oval";
        out_ += fmt::format("    \"{}\" [{}, label=\"{}\"];\n", id, look, escaped(text));
    }

    void arrow(std::string_view from, std::string_view to, std::string_view text) override {
        out_ += text.empty() ? fmt::format("    \"{}\" -> \"{}\";\n", from, to)
                             : fmt::format("    \"{}\" -> \"{}\" [label=\"{}\"];\n", from, to, escaped(text));
    }

    std::string take() override { return out_ + "}\n"; }

  private:
    static std::string escaped(std::string_view text) { return replaced(replaced(text, '\\', "\\\\"), '"', "\\\""); }

    std::string out_;
};

std::unique_ptr<Drawing> drawing(GraphLanguage language, std::string_view name) {
    if (language == GraphLanguage::dot) {
        return std::make_unique<Dot>(name);
    }
    return std::make_unique<Mermaid>();
}

template <class IdType>
std::string_view title_of(const Knowledge& knowledge, IdType id) {
    const auto* thing = find(knowledge, id);
    return thing == nullptr ? id.text : thing->title;
}

void draw(const Knowledge& knowledge, const Node& node, Drawing& out) {
    const std::string_view id = node.id.text;
    if (const auto* question = std::get_if<Question>(&node.body)) {
        out.box(id, Shape::question, question->text);
        for (const Answer& answer : question->answers) {
            out.arrow(id, answer.to.text, answer.label);
        }
    } else if (const auto* fix = std::get_if<FixNode>(&node.body)) {
        const Fix* found = find(knowledge, fix->fix);
        out.box(id, Shape::fix, title_of(knowledge, fix->fix));
        out.arrow(id, fix->then.text, found != nullptr && found->finds_out ? "then" : "did not help");
        if (!fix->worked.empty()) {
            out.arrow(id, fix->worked.text, "worked");
        }
    } else if (const auto* guide = std::get_if<GuideId>(&node.body)) {
        out.box(id, Shape::guide, title_of(knowledge, *guide));
    } else {
        out.box(id, Shape::end, title_of(knowledge, std::get<EscalationId>(node.body)));
    }
}

}  // namespace

std::string graph(const Knowledge& knowledge, const Guide& guide, GraphLanguage language) {
    const auto out = drawing(language, guide.id.text);
    for (const Node& node : guide.nodes) {
        draw(knowledge, node, *out);
    }
    return out->take();
}

std::string graph(const Knowledge& knowledge, GraphLanguage language) {
    const auto out = drawing(language, "guides");
    for (const Guide& guide : knowledge.guides) {
        out->box(guide.id.text, Shape::guide, guide.title);
        std::set<GuideId> entered;
        for (const Node& node : guide.nodes) {
            const auto* next = std::get_if<GuideId>(&node.body);
            if (next != nullptr && entered.insert(*next).second) {
                out->arrow(guide.id.text, next->text, "");
            }
        }
    }
    return out->take();
}

}  // namespace vmbackup_diag::render
