using Microsoft.AspNetCore.Mvc;

namespace Swashbuckle.Controllers;

/// <summary>Where parcels are.</summary>
[ApiController]
[ApiVersion("1.0", Deprecated = true)]
[ApiExplorerSettings(GroupName = "v1")]
[Route("api/v{version:apiVersion}/parcels")]
[Route("api/parcels")]
[Produces("application/json")]
public class ParcelsV1Controller : ControllerBase
{
    /// <summary>One parcel, by name of its place.</summary>
    /// <param name="id">The number on its label.</param>
    [HttpGet("{id:int}")]
    public Parcel Get(int id) => new(id, "Ulm");
}

/// <summary>A parcel.</summary>
/// <param name="Id">The number on its label.</param>
/// <param name="Place">Where it is.</param>
public record Parcel(int Id, string Place);
