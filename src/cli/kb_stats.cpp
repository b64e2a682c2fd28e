// How much a knowledge base covers, and how many questions its guides ask.
#include <fmt/format.h>

#include "commands.hpp"
#include "vmbackup_diag/engine/paths.hpp"

namespace vmbackup_diag::cli {
namespace {

struct Count {
    std::string_view list;
    std::size_t count;
};

std::vector<Count> counts(const Knowledge& knowledge) {
    const auto of_kind = [&](EntryKind kind) {
        return static_cast<std::size_t>(std::ranges::count(knowledge.entries, kind, &Entry::kind));
    };
    return {{"errors", of_kind(EntryKind::error)},
            {"symptoms", of_kind(EntryKind::symptom)},
            {"fixes", knowledge.fixes.size()},
            {"guides", knowledge.guides.size()},
            {"escalations", knowledge.escalations.size()},
            {"signatures", knowledge.signatures.size()},
            {"links", knowledge.links.size()}};
}

bool has_command(const Fix& fix) {
    return std::ranges::any_of(fix.steps, [](const Step& step) {
        return std::ranges::any_of(step.commands, [](const auto& c) { return c.shell != Shell::portal; });
    });
}

struct GuideStatistics {
    const Guide* guide;
    engine::Paths paths;
    std::size_t outcomes;
};

std::vector<GuideStatistics> statistics(const Knowledge& knowledge) {
    std::vector<GuideStatistics> rows;
    for (const Guide& guide : knowledge.guides) {
        rows.push_back({&guide, engine::paths_from(knowledge, guide, guide.root, {}),
                        engine::outcomes_of(knowledge, guide).size()});
    }
    return rows;
}

void print_json(const Session& session, std::size_t with_command) {
    session.print([&](render::JsonWriter& out) {
        out.begin_object().member("schema", "vmbackup-diag/stats/1").key("tool");
        render::write(out, session.tool());
        out.key("counts").begin_object();
        for (const Count& row : counts(session.knowledge())) {
            out.key(row.list).number(row.count);
        }
        out.end_object().key("fixes_with_command").number(with_command);
        out.list("guides", statistics(session.knowledge()), [&](const GuideStatistics& row) {
            out.begin_object().member("id", row.guide->id.text).key("questions").begin_object();
            out.key("min").number(row.paths.min).key("mean").decimal(row.paths.mean()).key("max").number(row.paths.max);
            out.end_object().key("outcomes").number(row.outcomes).end_object();
        });
        out.end_object();
    });
}

}  // namespace

ExitCode kb_stats(const Session& session) {
    const Knowledge& knowledge = session.knowledge();
    const auto with_command = static_cast<std::size_t>(std::ranges::count_if(knowledge.fixes, has_command));
    if (is_machine(session.options().format)) {
        print_json(session, with_command);
        return ExitCode::identified;
    }
    session.out() << fmt::format("Knowledge {}\n", knowledge.version);
    for (const Count& row : counts(knowledge)) {
        session.out() << fmt::format("  {:<14}{:>5}\n", row.list, row.count);
    }
    session.out() << fmt::format("  {} of {} fixes have a command to type; every fix says how to verify it.\n\n",
                                 with_command, knowledge.fixes.size());
    session.out()
        << "Questions before the first fix or an end, on the shortest path, on average and on the longest:\n\n";
    session.out() << fmt::format("  {:<26}{:>6}{:>6}{:>6}{:>10}\n", "guide", "min", "mean", "max", "outcomes");
    for (const GuideStatistics& row : statistics(knowledge)) {
        session.out() << fmt::format("  {:<26}{:>6}{:>6.1f}{:>6}{:>10}\n", row.guide->id.text, row.paths.min,
                                     row.paths.mean(), row.paths.max, row.outcomes);
    }
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
