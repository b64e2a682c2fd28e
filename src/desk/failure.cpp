#include "vmbackup_diag/desk/failure.hpp"

#include "vmbackup_diag/render/json_writer.hpp"

namespace vmbackup_diag::desk {

outside::ExitCode fail(const Failure& failure, bool as_json, std::ostream& err) {
    if (as_json) {
        render::JsonWriter out(false);
        out.begin_object()
            .member("schema", "vmbackup-diag/error/1")
            .key("status")
            .number(static_cast<int>(failure.code));
        out.member("error", failure.error).member_or_null("hint", failure.hint).end_object();
        err << out.take();
    } else {
        err << "vmbackup-diag: " << failure.error << '\n';
        err << (failure.hint.empty() ? "" : failure.hint + '\n');
    }
    return failure.code;
}

}  // namespace vmbackup_diag::desk
