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
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
