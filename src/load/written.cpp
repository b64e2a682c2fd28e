#include "written.hpp"

namespace vmbackup_diag::load {

std::vector<Written> written_about(const Entry& entry, const Knowledge& knowledge) {
    std::vector<Written> all{
        {WrittenAs::name, entry.id.text}, {WrittenAs::title, entry.title}, {WrittenAs::summary, entry.summary}};
    const auto add = [&](WrittenAs as, std::span<const std::string_view> texts) {
        for (const std::string_view text : texts) {
            all.push_back({as, text});
        }
    };
    add(WrittenAs::name, entry.aliases);
    add(WrittenAs::phrase, entry.phrases);
    add(WrittenAs::sample, entry.samples);
    add(WrittenAs::message, entry.messages);
    for (const Cause& cause : entry.causes) {
        all.push_back({WrittenAs::cause, cause.text});
        if (const Fix* fix = find(knowledge, cause.fix)) {
            all.push_back({WrittenAs::fix, fix->title});
        }
    }
    return all;
}

}  // namespace vmbackup_diag::load
