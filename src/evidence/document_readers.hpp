// What JSON documents of each kind say.
#pragma once

#include "documents.hpp"
#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

void read_jobs(const PastedDocuments& jobs, const Knowledge& knowledge, Found& found);

/// An alert comes once more when what it told of is over.
void read_alerts(const PastedDocuments& alerts, const Knowledge& knowledge, Found& found);

void read_activities(const PastedDocuments& documents, const Knowledge& knowledge, Found& found);
void read_items(const PastedDocuments& documents, const Knowledge& knowledge, Found& found);
void read_instance_views(const PastedDocuments& documents, const Knowledge& knowledge, Found& found);
void read_extension_statuses(const PastedDocuments& documents, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
