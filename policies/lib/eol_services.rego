# What cloud resources say about the versions of what they run: {"product", "version",
# "path", "name"}, for the end-of-life catalogue.
package rearguard.lib.eol_services

import data.rearguard.lib.cloud

# Where the version stands, and which product it is of where the type alone says it.
_stores := {
	"aws_opensearch_domain": {"field": "engine_version", "product": "amazon-opensearch", "begins": "opensearch_"},
	"aws_docdb_cluster": {"field": "engine_version", "product": "amazon-documentdb", "begins": ""},
	"aws_neptune_cluster": {"field": "engine_version", "product": "amazon-neptune", "begins": ""},
	"aws_msk_cluster": {"field": "kafka_version", "product": "amazon-msk", "begins": ""},
	"azurerm_postgresql_server": {"field": "version", "product": "azure-database-for-postgresql", "begins": ""},
	"azurerm_postgresql_flexible_server": {"field": "version", "product": "azure-database-for-postgresql", "begins": ""},
	"azurerm_mysql_server": {"field": "version", "product": "azure-database-for-mysql", "begins": ""},
	"azurerm_mysql_flexible_server": {"field": "version", "product": "azure-database-for-mysql", "begins": ""},
	"azurerm_mariadb_server": {"field": "version", "product": "mariadb", "begins": ""},
	"azurerm_redis_cache": {"field": "redis_version", "product": "redis", "begins": ""},
}

# Databases, caches, search and queues.
engines contains one if {
	some type, store in _stores
	some resource in cloud.resources(type)
	fact := cloud.get(resource, store.field)
	one := _one(resource, fact, store.product, store.begins)
}

engines contains one if {
	some type, products in data.catalog.eol_names.engines
	some resource in cloud.resources(type)
	product := products[_engine(resource, type)]
	fact := cloud.get(resource, "engine_version")
	one := _one(resource, fact, product, "")
}

# The engine in small letters; "" where the resource leaves it to the provider.
_engine(resource, type) := lower(fact.value) if {
	fact := cloud.get(resource, _engine_field(type))
	fact.state == "known"
	is_string(fact.value)
} else := "" if {
	fact := cloud.get(resource, _engine_field(type))
	fact.state == "absent"
}

_engine_field("aws_mq_broker") := "engine_type"

_engine_field(type) := "engine" if type != "aws_mq_broker"

_one(resource, fact, product, begins) := {"product": product, "version": version, "path": fact.path, "name": resource.name} if {
	version := _version(fact, begins)
}

# `5.7`, `11.22`, `1.27.3-gke.100`, `6.x`; numbers too, as YAML has them.
_version(fact, begins) := regex.replace(text, `^v?(\d+(?:\.\d+)*).*$`, "$1") if {
	fact.state == "known"
	all := lower(sprintf("%v", [fact.value]))
	startswith(all, begins)
	text := trim_prefix(all, begins)
	regex.match(`^v?\d`, text)
}

# Cloud SQL names the version of the makers: POSTGRES_9_6, MYSQL_5_7, SQLSERVER_2017_STANDARD.
google_databases contains {"product": product, "version": version, "path": fact.path, "name": resource.name} if {
	some resource in cloud.resources("google_sql_database_instance")
	fact := cloud.get(resource, "database_version")
	fact.state == "known"
	is_string(fact.value)
	parts := split(fact.value, "_")
	product := {"POSTGRES": "postgresql", "MYSQL": "mysql", "SQLSERVER": "mssqlserver"}[parts[0]]
	version := concat(".", [part | some part in array.slice(parts, 1, count(parts)); regex.match(`^\d+$`, part)])
}

_clusters := {
	"aws_eks_cluster": {"field": "version", "product": "amazon-eks"},
	"aws_eks_node_group": {"field": "version", "product": "amazon-eks"},
	"azurerm_kubernetes_cluster": {"field": "kubernetes_version", "product": "azure-kubernetes-service"},
	"azurerm_kubernetes_cluster_node_pool": {"field": "orchestrator_version", "product": "azure-kubernetes-service"},
	"google_container_cluster": {"field": "min_master_version", "product": "google-kubernetes-engine"},
	"google_container_node_pool": {"field": "version", "product": "google-kubernetes-engine"},
}

# Managed Kubernetes: clusters and their nodes.
clusters contains one if {
	some type, cluster in _clusters
	some resource in cloud.resources(type)
	fact := cloud.get(resource, cluster.field)
	one := _one(resource, fact, cluster.product, "")
}

# Jobs that the provider runs on an engine for data.
jobs contains one if {
	some job in cloud.resources("aws_glue_job")
	one := _one(job, cloud.get(job, "glue_version"), "amazon-glue", "")
}

# Functions and the web apps that are run like them.
functions contains {"product": "aws-lambda", "version": fact.value, "path": fact.path, "name": resource.name} if {
	some resource in cloud.resources("aws_lambda_function")
	resource.format != "sam"
	fact := cloud.get(resource, "runtime")
	fact.state == "known"
	is_string(fact.value)
}

# What a template says once for all its functions is found there, and once.
functions contains {"product": "aws-lambda", "version": runtime, "path": path, "name": name} if {
	some name, body in input.Resources
	body.Type == "AWS::Serverless::Function"
	runtime := body.Properties.Runtime
	is_string(runtime)
	path := ["Resources", name, "Properties", "Runtime"]
}

functions contains {"product": "aws-lambda", "version": runtime, "path": ["Globals", "Function", "Runtime"], "name": "Globals"} if {
	input.Resources
	runtime := input.Globals.Function.Runtime
	is_string(runtime)
}

_google_functions := {
	"google_cloudfunctions_function": "runtime",
	"google_cloudfunctions2_function": "build_config.runtime",
	"google_app_engine_standard_app_version": "runtime",
}

functions contains {"product": product, "version": version, "path": fact.path, "name": resource.name} if {
	some type, field in _google_functions
	some resource in cloud.resources(type)
	fact := cloud.get(resource, field)
	fact.state == "known"
	is_string(fact.value)
	language := regex.replace(fact.value, `^([a-z]+)\d+$`, "$1")
	product := _google_languages[language]
	digits := trim_prefix(fact.value, language)
	version := _google_version(language, digits)
}

_google_languages := {"nodejs": "nodejs", "python": "python", "go": "go", "php": "php", "ruby": "ruby", "dotnet": "dotnet"}

# `python310` is 3.10, `nodejs18` is 18.
_google_version(language, digits) := digits if {
	language in {"nodejs", "dotnet"}
} else := concat(".", [substring(digits, 0, 1), substring(digits, 1, -1)]) if count(digits) > 1

_azure_apps := {
	"azurerm_linux_function_app", "azurerm_windows_function_app", "azurerm_linux_function_app_slot",
	"azurerm_windows_function_app_slot", "azurerm_linux_web_app", "azurerm_windows_web_app",
	"azurerm_linux_web_app_slot", "azurerm_windows_web_app_slot",
}

_azure_languages := {"node_version": "nodejs", "python_version": "python", "php_version": "php", "ruby_version": "ruby", "dotnet_version": "dotnet"}

functions contains {"product": product, "version": version, "path": fact.path, "name": resource.name} if {
	some type in _azure_apps
	some resource in cloud.resources(type)
	some field, product in _azure_languages
	fact := cloud.get(resource, concat(".", ["site_config.application_stack", field]))
	fact.state == "known"
	text := trim_left(lower(sprintf("%v", [fact.value])), "~v")
	regex.match(`^\d+(\.\d+)*(-lts)?$`, text)
	version := trim_suffix(text, "-lts")
}

_azure_sites := {"azurerm_app_service", "azurerm_app_service_slot", "azurerm_function_app", "azurerm_function_app_slot", "azure_app_settings"}

# Sites on Windows name the version by itself.
functions contains {"product": product, "version": version, "path": fact.path, "name": resource.name} if {
	some type in _azure_sites
	some resource in cloud.resources(type)
	some field, product in {"site_config.php_version": "php", "site_config.python_version": "python"}
	fact := cloud.get(resource, field)
	fact.state == "known"
	version := sprintf("%v", [fact.value])
	regex.match(`^[0-9]+[.][0-9]+$`, version)
}

# The older spelling: `PYTHON|3.7`, `NODE|14-lts`, `DOTNETCORE|3.1`.
functions contains {"product": product, "version": version, "path": fact.path, "name": resource.name} if {
	some type in _azure_sites
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "site_config.linux_fx_version")
	fact.state == "known"
	is_string(fact.value)
	parts := split(lower(fact.value), "|")
	product := {"node": "nodejs", "python": "python", "php": "php", "ruby": "ruby", "dotnetcore": "dotnet", "dotnet": "dotnet", "dotnet-isolated": "dotnet"}[parts[0]]
	regex.match(`^\d`, parts[1])
	version := regex.replace(parts[1], `^(\d+(?:\.\d+)*).*$`, "$1")
}

# The texts that name the image of a machine.
_image_names contains {"text": value, "path": path, "name": who} if {
	some name, searches in input.data.aws_ami
	who := sprintf("data.aws_ami.%s", [name])
	some index, search in searches
	some place, filter in search.filter
	filter.name == "name"
	count(filter.values) == 1
	value := filter.values[0]
	path := ["data", "aws_ami", name, index, "filter", place, "values", 0]
}

_image_names contains {"text": text, "path": path, "name": who} if {
	some name, searches in input.data.aws_ami
	who := sprintf("data.aws_ami.%s", [name])
	some index, search in searches
	is_string(search.name_regex)
	text := trim_prefix(search.name_regex, "^")
	path := ["data", "aws_ami", name, index, "name_regex"]
}

_image_names contains {"text": value, "path": path, "name": who} if {
	some name, searches in input.data.aws_ssm_parameter
	who := sprintf("data.aws_ssm_parameter.%s", [name])
	some index, search in searches
	value := search.name
	path := ["data", "aws_ssm_parameter", name, index, "name"]
}

_image_names contains {"text": value, "path": path, "name": who} if {
	some name, searches in input.data.google_compute_image
	who := sprintf("data.google_compute_image.%s", [name])
	some index, search in searches
	some field in {"family", "name"}
	value := search[field]
	path := ["data", "google_compute_image", name, index, field]
}

# What CloudFormation looks up in the parameter store.
_image_names contains {"text": value, "path": ["Parameters", name, "Default"], "name": name} if {
	some name, parameter in input.Parameters
	parameter.Type == "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>"
	value := parameter.Default
}

_image_fields := {
	"aws_instance": "ami",
	"aws_launch_template": "image_id",
	"aws_launch_configuration": "image_id",
	"aws_lightsail_instance": "blueprint_id",
	"aws_elastic_beanstalk_environment": "solution_stack_name",
	"google_compute_instance": "boot_disk.initialize_params.image",
	"google_compute_disk": "image",
	"google_compute_instance_template": "disk.source_image",
}

# A parameter is reported where it stands, not where it is used.
_image_names contains {"text": text, "path": fact.path, "name": resource.name} if {
	some type, field in _image_fields
	some resource in cloud.resources(type)
	fact := cloud.get(resource, field)
	fact.state == "known"
	is_string(object.get(input, fact.path, null))
	text := fact.value
}

# Machines of tasks and of Deployment Manager name it with their disks.
_image_names contains {"text": text, "path": fact.path, "name": resource.name} if {
	some resource in cloud.resources("google_compute_instance")
	some disk in cloud.blocks(resource, "disk")
	fact := cloud.get(disk, "initialize_params.source_image")
	fact.state == "known"
	text := fact.value
}

# What a template looks up in the parameter store is unknown, but its name tells.
_image_names contains {"text": text, "path": fact.path, "name": resource.name} if {
	some type, field in _image_fields
	some resource in cloud.resources(type)
	fact := cloud.get(resource, field)
	fact.state == "unknown"
	written := object.get(input, fact.path, "")
	regex.match(`^\{\{resolve:ssm:[^{}]*\}\}$`, written)
	text := trim_suffix(trim_prefix(written, "{{resolve:ssm:"), "}}")
}

_azure_machines := {
	"azurerm_linux_virtual_machine": "source_image_reference",
	"azurerm_windows_virtual_machine": "source_image_reference",
	"azurerm_linux_virtual_machine_scale_set": "source_image_reference",
	"azurerm_windows_virtual_machine_scale_set": "source_image_reference",
	"azurerm_virtual_machine": "storage_image_reference",
	"azurerm_virtual_machine_scale_set": "storage_profile_image_reference",
}

_image_names contains {"text": text, "path": path, "name": resource.name} if {
	some type, field in _azure_machines
	some resource in cloud.resources(type)
	some block in cloud.blocks(resource, field)
	image := block.value
	text := sprintf("%s:%s:%s", [image.publisher, image.offer, image.sku])
	not contains(text, "${")
	path := array.concat(block.path, ["sku"])
}

# Images of machines whose name says the operating system. The first pattern that fits
# counts.
machines contains {"product": first.product, "version": first.version, "path": image.path, "name": image.name} if {
	some image in _image_names
	is_string(image.text)
	text := lower(image.text)
	found := [{"product": pattern.product, "version": version} |
		some pattern in data.catalog.eol_names.vm_images
		regex.match(pattern.pattern, text)
		version := regex.replace(text, pattern.pattern, pattern.version)
	]
	count(found) > 0
	first := found[0]
}
