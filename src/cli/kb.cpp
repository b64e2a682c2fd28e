// What can be asked of a knowledge base itself: is it sound, what does it cover, how is something written, what is its
// format.
#include <fmt/format.h>

#include "commands.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/graph.hpp"
#include "vmbackup_diag/render/knowledge_json.hpp"
#include "vmbackup_diag/render/problems.hpp"
#include "vmbackup_diag/render/statistics.hpp"
#include "vmbackup_diag/survey/statistics.hpp"
#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::cli {
namespace {

std::string verdict(const Problems& problems, const Knowledge& knowledge) {
    return problems.empty() ? fmt::format("No problems in {} entries, {} fixes and {} guides.\n",
                                          knowledge.entries.size(), knowledge.fixes.size(), knowledge.guides.size())
                            : fmt::format("{} problem{}.\n", problems.size(), problems.size() == 1 ? "" : "s");
}

}  // namespace

outside::ExitCode kb_lint(const Session& session) {
    Problems problems = session.loaded().problems;
    if (!has_errors(problems)) {
        std::ranges::move(
            validate::freshness(session.knowledge(), session.loaded().origins, session.surroundings().today()),
            std::back_inserter(problems));
    }
    if (desk::is_machine(session.manner().format)) {
        session.print([&](render::JsonWriter& out) {
            out.begin_object().member("schema", "vmbackup-diag/lint/1").key("tool");
            render::write(out, session.tool());
            out.list("problems", problems, [&](const Problem& problem) { write(out, problem); }).end_object();
        });
    } else {
        session.out() << render::text(problems) << verdict(problems, session.knowledge());
    }
    return has_errors(problems) ? outside::ExitCode::bad_knowledge : outside::ExitCode::identified;
}

outside::ExitCode kb_stats(const Session& session) {
    const Statistics numbers = survey::statistics(session.knowledge());
    if (desk::is_machine(session.manner().format)) {
        session.print([&](render::JsonWriter& out) { write(out, numbers, session.tool()); });
    } else if (session.manner().format == desk::Format::markdown) {
        session.out() << render::markdown(numbers);
    } else {
        session.print(render::page(session.knowledge(), numbers));
    }
    return outside::ExitCode::identified;
}

outside::ExitCode kb_graph(const Session& session) {
    const auto language =
        session.manner().format == desk::Format::dot ? render::GraphLanguage::dot : render::GraphLanguage::mermaid;
    if (session.options().inputs.empty()) {
        session.out() << render::graph(session.knowledge(), language);
        return outside::ExitCode::identified;
    }
    const std::string& id = session.options().inputs.front();
    const Guide* guide = find(session.knowledge(), GuideId{id});
    if (guide == nullptr) {
        std::vector<std::string_view> ids;
        std::ranges::transform(session.knowledge().guides, std::back_inserter(ids),
                               [](const Guide& g) { return g.id.text; });
        const std::string_view meant = nearest(id, ids);
        return session.fail(
            {outside::ExitCode::not_identified, fmt::format("there is no guide \"{}\"", clean(id)),
             meant.empty() ? "vmbackup-diag kb stats names the guides" : fmt::format("did you mean \"{}\"?", meant)});
    }
    session.out() << render::graph(session.knowledge(), *guide, language);
    return outside::ExitCode::identified;
}

outside::ExitCode kb_show(const Session& session) {
    outside::ExitCode status = outside::ExitCode::identified;
    for (const std::string& id : session.options().inputs) {
        render::JsonWriter out(session.manner().format != desk::Format::ndjson);
        if (write_knowledge_file(out, session.knowledge(), id)) {
            session.out() << out.take();
        } else {
            status = session.fail({outside::ExitCode::not_identified,
                                   fmt::format("nothing in the knowledge base has the id \"{}\"", clean(id)),
                                   "vmbackup-diag list names the entries"});
        }
    }
    return status;
}

outside::ExitCode kb_schema(const Session& session) {
    const auto& given = session.options().inputs;
    const std::string name = given.empty() ? std::string(schema_of_knowledge) : given.front();
    std::string names;
    for (const builtin::Schema& schema : builtin::schemas) {
        if (schema.name == name) {
            session.out() << schema.text;
            return outside::ExitCode::identified;
        }
        names += fmt::format("{}{}", names.empty() ? "" : ", ", schema.name);
    }
    return session.fail({outside::ExitCode::usage, fmt::format("there is no schema \"{}\"", clean(name)),
                         fmt::format("the schemas are {}", names)});
}

}  // namespace vmbackup_diag::cli
