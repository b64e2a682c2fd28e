// A link leads every reader to the page as it is today, in a language of their own or in the one that all share.
#include "complaints.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::string_view learn = "https://learn.microsoft.com/";
constexpr std::string_view shared_language = "en-us";

/// The language at the beginning of the path, "de-de"; empty when there is none.
std::string_view language_of(std::string_view path) {
    const std::string_view part = path.substr(0, path.find('/'));
    const bool is_language =
        part.size() == shared_language.size() && part[2] == '-' && std::ranges::count_if(part, is_letter) == 4;
    return is_language ? part : "";
}

/// What somebody's browser or editor left at the address; empty when nothing is wrong with it.
std::string slip_in_address(std::string_view url) {
    const std::string_view host = url.substr(0, url.find('/', std::string_view("https://").size()) + 1);
    const std::size_t anchor = url.find('#');
    if (host != learn && edit_distance(host, learn, 2) <= 2) {
        return fmt::format("\"{}\" is nearly \"{}\"", host, learn);
    }
    if (anchor != url.npos && (anchor + 1 == url.size() || url.find('#', anchor + 1) != url.npos)) {
        return "an anchor is one # and a name";
    }
    if (url.ends_with('.') || url.ends_with(',') || url.ends_with(')')) {
        return fmt::format("the address ends with {}", url.back());
    }
    const bool is_tracked = url.find("WT.mc_id=") != url.npos || url.find("utm_") != url.npos ||
                            url.find("source=recommendations") != url.npos;
    return is_tracked ? "the address says who followed it" : "";
}

}  // namespace

Problems addresses(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "addresses");
    for (const Link& link : knowledge.links) {
        const bool is_learn = link.url.starts_with(learn);
        const std::string_view language = is_learn ? language_of(link.url.substr(learn.size())) : "";
        if (!language.empty() && !is_same_word(language, shared_language)) {
            complaints.add("links", link.id.text, "/url", fmt::format("the page is in one language, \"{}\"", language),
                           "leave the language out, so that everybody is led to their own");
        } else if (link.url.starts_with("https://docs.microsoft.com/")) {
            complaints.add("links", link.id.text, "/url", "docs.microsoft.com only leads on",
                           "name the page on learn.microsoft.com");
        } else if (std::string slip = slip_in_address(link.url); !slip.empty()) {
            complaints.add("links", link.id.text, "/url", std::move(slip), "write the address of the page alone");
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
