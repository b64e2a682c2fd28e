#include <fmt/format.h>

#include "commands.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/paths.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/knowledge_json.hpp"
#include "vmbackup_diag/render/problems.hpp"

namespace vmbackup_diag::cli {
namespace {

using Json = nlohmann::ordered_json;

Json json(const Problem& problem) {
    const auto number_or_null = [](std::size_t n) { return n == 0 ? Json(nullptr) : Json(n); };
    return {{"severity", problem.severity == Severity::error ? "error" : "warning"},
            {"document", problem.address.document},
            {"pointer", problem.address.pointer},
            {"line", number_or_null(problem.address.line)},
            {"column", number_or_null(problem.address.column)},
            {"message", problem.message},
            {"hint", problem.hint.empty() ? Json(nullptr) : Json(problem.hint)}};
}

Json tool_json(const Session& session) {
    const render::Tool tool = session.tool();
    return {{"name", "vmbackup-diag"}, {"version", tool.version}, {"kb", tool.kb}};
}

/// How many things of each kind there are, by the name of their list.
std::vector<std::pair<std::string, std::size_t>> counts(const Knowledge& knowledge) {
    const auto of_kind = [&](EntryKind kind) {
        return static_cast<std::size_t>(std::ranges::count(knowledge.entries, kind, &Entry::kind));
    };
    return {{"errors", of_kind(EntryKind::error)},        {"symptoms", of_kind(EntryKind::symptom)},
            {"fixes", knowledge.fixes.size()},            {"guides", knowledge.guides.size()},
            {"escalations", knowledge.escalations.size()}, {"signatures", knowledge.signatures.size()},
            {"links", knowledge.links.size()}};
}

std::string counted(const Knowledge& knowledge) {
    std::string out;
    for (const auto& [name, count] : counts(knowledge)) {
        out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, name);
    }
    return out;
}

std::size_t fixes_with_command(const Knowledge& knowledge) {
    return static_cast<std::size_t>(std::ranges::count_if(knowledge.fixes, [](const Fix& fix) {
        return std::ranges::any_of(fix.steps, [](const Step& step) {
            return std::ranges::any_of(step.commands, [](const auto& c) { return c.shell != Shell::portal; });
        });
    }));
}

Json guide_json(const Knowledge& knowledge, const Guide& guide) {
    const engine::Paths paths = engine::paths_from(knowledge, guide, guide.root, {});
    return {{"id", guide.id.text},
            {"questions", {{"min", paths.min}, {"mean", std::round(paths.mean() * 10) / 10}, {"max", paths.max}}},
            {"outcomes", engine::outcomes_of(knowledge, guide).size()}};
}

}  // namespace

ExitCode kb_lint(const Session& session) {
    const Problems& problems = session.loaded().problems;
    if (is_machine(session.options().format)) {
        Json rows = Json::array();
        for (const Problem& problem : problems) {
            rows.push_back(json(problem));
        }
        session.print(Json{{"schema", "vmbackup-diag/lint/1"}, {"tool", tool_json(session)}, {"problems", rows}});
    } else {
        session.out() << render::text(problems);
        session.out() << (problems.empty() ? fmt::format("No problems: {}.\n", counted(session.knowledge()))
                                           : fmt::format("{} problem{}.\n", problems.size(), problems.size() == 1 ? "" : "s"));
    }
    return has_errors(problems) ? ExitCode::bad_knowledge : ExitCode::identified;
}

ExitCode kb_stats(const Session& session) {
    const Knowledge& knowledge = session.knowledge();
    Json counted_json = Json::object();
    for (const auto& [name, count] : counts(knowledge)) {
        counted_json[name] = count;
    }
    Json guides = Json::array();
    for (const Guide& guide : knowledge.guides) {
        guides.push_back(guide_json(knowledge, guide));
    }
    if (is_machine(session.options().format)) {
        session.print(Json{{"schema", "vmbackup-diag/stats/1"},
                           {"tool", tool_json(session)},
                           {"counts", counted_json},
                           {"fixes_with_command", fixes_with_command(knowledge)},
                           {"guides", guides}});
        return ExitCode::identified;
    }
    session.out() << fmt::format("Knowledge {}\n", knowledge.version);
    for (const auto& [name, count] : counts(knowledge)) {
        session.out() << fmt::format("  {:<14}{:>5}\n", name, count);
    }
    session.out() << fmt::format("  {} of {} fixes have a command to type; every fix says how to verify it.\n\n",
                                 fixes_with_command(knowledge), knowledge.fixes.size());
    session.out() << fmt::format("{:<26}{:>22}{:>10}\n", "Guide", "questions min/mean/max", "outcomes");
    for (const Json& guide : guides) {
        const Json& questions = guide["questions"];
        session.out() << fmt::format("{:<26}{:>22}{:>10}\n", guide["id"].get<std::string>(),
                                     fmt::format("{} / {:.1f} / {}", questions["min"].get<int>(), questions["mean"].get<double>(), questions["max"].get<int>()),
                                     guide["outcomes"].get<int>());
    }
    return ExitCode::identified;
}

ExitCode kb_show(const Session& session) {
    ExitCode status = ExitCode::identified;
    for (const std::string& id : session.options().inputs) {
        if (const auto file = render::knowledge_file(session.knowledge(), id)) {
            session.print(*file);
        } else {
            status = session.fail({ExitCode::not_identified, fmt::format("nothing in the knowledge base has the id \"{}\"", clean(id)),
                                   "vmbackup-diag list names the entries"});
        }
    }
    return status;
}

ExitCode kb_schema(const Session& session) {
    const auto& given = session.options().inputs;
    const std::string name = given.empty() ? "knowledge" : given.front();
    std::string names;
    for (const builtin::Schema& schema : builtin::schemas) {
        if (schema.name == name) {
            session.out() << schema.text;
            return ExitCode::identified;
        }
        names += fmt::format("{}{}", names.empty() ? "" : ", ", schema.name);
    }
    return session.fail({ExitCode::usage, fmt::format("there is no schema \"{}\"", clean(name)), fmt::format("the schemas are {}", names)});
}

}  // namespace vmbackup_diag::cli
