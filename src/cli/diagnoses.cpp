#include "diagnoses.hpp"

namespace vmbackup_diag::cli {

void Diagnoses::add(const Diagnosis& diagnosis) {
    if (diagnosis.status != Status::identified) {
        status_ = ExitCode::not_identified;
    }
    if (session_.options().format == Format::json && expected_ > 1) {
        waiting_.push_back(render::json(session_.knowledge(), diagnosis, session_.tool()));
    } else if (is_machine(session_.options().format)) {
        session_.print(render::json(session_.knowledge(), diagnosis, session_.tool()));
    } else if (session_.options().format == Format::markdown) {
        session_.out() << render::markdown(session_.knowledge(), diagnosis);
    } else {
        render::Page page = render::page(session_.knowledge(), diagnosis, detail_);
        if (printed_) {
            page.insert(page.begin(), {render::Line{}, render::Line{}});
        }
        session_.print(page);
    }
    printed_ = true;
}

ExitCode Diagnoses::finish() {
    if (!waiting_.empty()) {
        const render::Tool tool = session_.tool();
        session_.print(nlohmann::ordered_json{
            {"schema", "vmbackup-diag/diagnoses/1"},
            {"tool", {{"name", "vmbackup-diag"}, {"version", tool.version}, {"kb", tool.kb}}},
            {"diagnoses", waiting_}});
    }
    return status_;
}

}  // namespace vmbackup_diag::cli
