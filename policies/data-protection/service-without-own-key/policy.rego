# METADATA
# title: Service keeps its data under the common key
# description: "With a key of your own you decide who reads what the service keeps, and see when it is used."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_codeartifact_domain,
#     aws_imagebuilder_component,
#     aws_imagebuilder_container_recipe,
#     aws_appflow_flow,
#     aws_appflow_connector_profile,
#     aws_bedrockagent_agent,
#     aws_comprehend_entity_recognizer,
#     aws_comprehend_document_classifier,
#     aws_codegurureviewer_repository_association,
#     aws_workspaces_workspace,
#     aws_prometheus_workspace,
#     aws_kendra_index,
#     aws_sagemaker_flow_definition,
#     aws_location_tracker,
#     aws_location_geofence_collection,
#     aws_customerprofiles_domain,
#     aws_datazone_domain,
#     aws_imagebuilder_distribution_configuration,
#     "AWS::CodeArtifact::Domain",
#     "AWS::ImageBuilder::Component",
#     "AWS::ImageBuilder::ContainerRecipe",
#     "AWS::AppFlow::Flow",
#     "AWS::Bedrock::Agent",
#     "AWS::WorkSpaces::Workspace",
#     "AWS::APS::Workspace",
#     "AWS::Kendra::Index",
#     "AWS::SageMaker::FlowDefinition",
#     "AWS::Location::Tracker",
#     "AWS::Location::GeofenceCollection",
#     "AWS::CustomerProfiles::Domain",
#     "AWS::DataZone::Domain",
#   ]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Name a key of your own.}
package rearguard.data_protection.service_without_own_key

import data.rearguard.lib.cloud

_properties := {
	"aws_codeartifact_domain": "encryption_key",
	"aws_imagebuilder_component": "kms_key_id",
	"aws_imagebuilder_container_recipe": "kms_key_id",
	"aws_appflow_flow": "kms_arn",
	"aws_appflow_connector_profile": "kms_arn",
	"aws_bedrockagent_agent": "customer_encryption_key_arn",
	"aws_comprehend_entity_recognizer": "model_kms_key_id",
	"aws_comprehend_document_classifier": "model_kms_key_id",
	"aws_codegurureviewer_repository_association": "kms_key_details.kms_key_id",
	"aws_workspaces_workspace": "volume_encryption_key",
	"aws_prometheus_workspace": "kms_key_arn",
	"aws_kendra_index": "server_side_encryption_configuration.kms_key_id",
	"aws_sagemaker_flow_definition": "output_config.kms_key_id",
	"aws_location_tracker": "kms_key_id",
	"aws_location_geofence_collection": "kms_key_id",
	"aws_customerprofiles_domain": "default_encryption_key",
	"aws_datazone_domain": "kms_key_identifier",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	cloud.missing(fact)
	message := sprintf("%s keeps its data under the common key: %s", [resource.name, cloud.says(fact)])
}

# The key of the service, in so many words.
deny contains {"message": message, "path": fact.path} if {
	some association in cloud.resources("aws_codegurureviewer_repository_association")
	not cloud.missing(cloud.get(association, "kms_key_details.kms_key_id"))
	fact := cloud.get(association, "kms_key_details.encryption_option")
	cloud.other_than(fact, {"CUSTOMER_MANAGED_CMK"})
	message := sprintf("%s keeps its data under the common key: %s", [association.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some configuration in cloud.resources("aws_imagebuilder_distribution_configuration")
	some distribution in cloud.blocks(configuration, "distribution")
	some image in cloud.blocks(distribution, "ami_distribution_configuration")
	fact := cloud.get(image, "kms_key_id")
	cloud.missing(fact)
	message := sprintf("%s hands out images under the common key: %s", [configuration.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
