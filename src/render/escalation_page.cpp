// The end of the road as a page, with the pages of the documentation that help everybody.
#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::render {

Page links_page(const Knowledge& knowledge, std::span<const LinkId> links) {
    constexpr std::size_t links_indent = 5;
    Page out;
    for (const LinkId id : links) {
        if (const Link* link = find(knowledge, id)) {
            add(out, Role::text, fmt::format("Read on: {}", link->title));
            out.push_back({{{Role::link, std::string(link->url)}}, links_indent, 0, true});
        }
    }
    return out;
}

Page page(const Knowledge& knowledge, const Escalation& escalation, const Context& context,
          std::span<const Limit> limits) {
    Page out;
    add(out, Role::heading, std::string(escalation.title));
    add(out, Role::text, std::string(escalation.text));
    const auto add_list = [&](std::string_view title, std::span<const Step> steps) {
        if (!steps.empty()) {
            add_blank(out);
            add(out, Role::heading, std::string(title));
        }
        for (std::size_t n = 0; n < steps.size(); ++n) {
            add(out, page_within(limits, steps[n], context, fmt::format("{}.", n + 1)));
        }
    };
    add_list("Always safe to check", escalation.checks);
    add_list("Collect this", escalation.collect);
    add_blank(out);
    std::vector<LinkId> links(escalation.links.begin(), escalation.links.end());
    for (const Link& link : knowledge.links) {
        if (link.general && std::ranges::find(links, link.id) == links.end()) {
            links.push_back(link.id);
        }
    }
    add(out, links_page(knowledge, links));
    return out;
}

}  // namespace vmbackup_diag::render
